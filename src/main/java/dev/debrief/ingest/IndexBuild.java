package dev.debrief.ingest;

import dev.debrief.catalogue.Catalogue;
import dev.debrief.domain.Passage;
import dev.debrief.domain.Passage.ArticleRef;
import dev.debrief.domain.Pattern;
import dev.debrief.domain.PatternShares;
import dev.debrief.embed.Embedder;
import dev.debrief.extract.ExtractedPassage;
import dev.debrief.extract.TaggedArticle;
import dev.debrief.extract.TaggedPassage;
import dev.debrief.learn.CatalogueModel;
import dev.debrief.learn.KnownTexts;
import dev.debrief.learn.PatternLinker;
import dev.debrief.learn.PatternMeaning;
import dev.debrief.store.Contents;
import dev.debrief.store.Manifest;
import dev.debrief.store.StoreHome;
import dev.debrief.store.StoreWriter;
import dev.debrief.store.StoreWriter.Embedded;
import dev.debrief.store.StoreWriter.PassageDocument;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * One build: links passages to patterns, embeds them, and hands them to a store writer.
 *
 * @param articles in the order of their files
 * @param model what was learned from the catalogue
 * @param known texts whose vectors ship with the program
 * @param knownFailures the same for the comparison with answers
 * @param problems what was wrong with the sources, one line each
 */
record IndexBuild(
        List<TaggedArticle> articles,
        Catalogue catalogue,
        CatalogueModel model,
        Embedder embedder,
        KnownTexts known,
        KnownTexts knownFailures,
        List<String> problems) {
    /** How much of a passage's nearness to patterns its declaration decides; docs/matching.md. */
    private static final float DECLARED = 0.8f;

    /** So many articles at a time are compared with the catalogue, by several threads. */
    private static final int TOGETHER = 64;

    /**
     * @param fingerprint of what the store is built from, kept with the commit
     * @param report receives a line if the store of before is damaged
     */
    BuildResult write(StoreHome home, Fingerprint fingerprint, Progress progress, Consumer<String> report)
            throws IOException {
        int passages =
                articles.stream().mapToInt(article -> article.passages().size()).sum();
        try (var writer = home.write(embedder.models(), passages)) {
            writer.damage().ifPresent(damage -> report.accept("Nothing of the last index is reused: " + damage + "."));
            var result = new Writing(writer, progress).write();
            String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
            writer.commit(new Manifest(Manifest.SCHEMA, fingerprint.toString(), embedder.models(), now));
            return result;
        }
    }

    /** The state of one build. */
    private final class Writing {
        private final StoreWriter writer;
        private final TextVectors vectors;
        /** For the comparison with answers: at least of the passages that may describe a failure. */
        private final TextVectors failures;

        private final PassageScores scores;

        private final Duplicates duplicates = new Duplicates(articles);
        private final Evidence evidence = new Evidence();
        private int passages;
        private int linked;

        Writing(StoreWriter writer, Progress progress) throws IOException {
            this.writer = writer;
            this.vectors = new TextVectors(texts(passage -> true), embedder, this::known, "Reading", progress);
            boolean tuned = !embedder.forAnswers().model().equals(embedder.model());
            this.failures = tuned ? failures(progress) : vectors;
            this.scores = new PassageScores(model.linker(), vectors, tuned ? failures : null);
        }

        private TextVectors failures(Progress progress) throws IOException {
            var texts = new ArrayList<>(texts(IndexBuild::mayDescribeFailure));
            texts.add(PatternMeaning.texts(model.linker().patterns()));
            return new TextVectors(
                    texts, embedder.forAnswers(), this::knownFailure, "Looking for failures in", progress);
        }

        private List<List<String>> texts(Predicate<ExtractedPassage> wanted) {
            return articles.stream()
                    .map(article -> article.passages().stream()
                            .filter(tagged -> wanted.test(tagged.passage()))
                            .map(tagged -> embedded(article, tagged))
                            .toList())
                    .toList();
        }

        private Optional<float[]> known(String text) throws IOException {
            var last = writer.known(text);
            return last.isPresent() ? last : known.vector(text);
        }

        private Optional<float[]> knownFailure(String text) throws IOException {
            var last = writer.knownFailure(text);
            return last.isPresent() ? last : knownFailures.vector(text);
        }

        BuildResult write() throws IOException {
            for (Pattern pattern : catalogue.patterns().values()) writer.put(pattern);
            var linker = model.linker();
            var hubs = linker.newHubs();
            for (var some : batches()) {
                some.parallelStream()
                        .flatMap(article -> article.passages().stream()
                                .filter(tagged -> duplicates.isFirst(tagged)
                                        && tagged.passage().isFailure())
                                .map(tagged -> scores.of(article, tagged)))
                        .toList()
                        .forEach(hubs::add);
            }
            for (var some : batches()) {
                var links = some.parallelStream()
                        .map(article -> article.passages().stream()
                                .filter(duplicates::isFirst)
                                .map(tagged -> linker.link(scores.of(article, tagged), hubs))
                                .toList())
                        .toList();
                for (int i = 0; i < some.size(); i++) write(some.get(i), links.get(i));
            }
            writer.put(contents());
            return new BuildResult(
                    articles.size(), passages, catalogue.patterns().size(), linked, vectors.embedded());
        }

        private List<List<TaggedArticle>> batches() {
            var batches = new ArrayList<List<TaggedArticle>>();
            for (int from = 0; from < articles.size(); from += TOGETHER)
                batches.add(articles.subList(from, Math.min(from + TOGETHER, articles.size())));
            return batches;
        }

        /** @param links of its passages that no earlier article has */
        private void write(TaggedArticle article, List<PatternLinker.Link> links) throws IOException {
            writer.put(PassageRecords.of(article));
            var next = links.iterator();
            for (TaggedPassage tagged : article.passages()) {
                if (!duplicates.isFirst(tagged)) continue;
                String text = embedded(article, tagged);
                var link = next.next();
                var pattern = pattern(tagged.passage(), link);
                var passage = PassageRecords.of(
                        article,
                        tagged,
                        duplicates,
                        pattern,
                        tagged.passage().isDeclared() ? null : rounded(link.probability()));
                writer.put(new PassageDocument(
                        passage,
                        around(article, tagged),
                        words(tagged.passage(), pattern, link),
                        new Embedded(text, vectors.of(text)),
                        mayDescribeFailure(tagged.passage()) ? failures.of(text) : null,
                        shares(passage, link)));
                count(passage);
            }
        }

        /** Words of a pattern that a passage is found by: of the nearest, even if it is not sure enough to be linked. */
        private static String words(ExtractedPassage passage, Optional<Pattern> linked, PatternLinker.Link link) {
            boolean guess = linked.isEmpty() && passage.isFailure() && !passage.isDeclared();
            return (guess ? link.nearest() : linked)
                    .map(one -> one.name() + ". " + one.summary())
                    .orElse("");
        }

        /** The pattern that a passage declares; an inferred one documents the pattern it is linked to, if it is a failure. */
        private Optional<Pattern> pattern(ExtractedPassage passage, PatternLinker.Link link) {
            return passage.isDeclared()
                    ? PassageRecords.declaredPattern(passage, catalogue.patterns())
                    : link.pattern().filter(unused -> passage.isFailure());
        }

        private static PatternShares shares(Passage passage, PatternLinker.Link link) {
            var pattern = passage.pattern();
            return passage.isDeclared() && pattern != null
                    ? link.shares().declared(pattern.slug(), DECLARED)
                    : link.shares();
        }

        private void count(Passage passage) {
            passages++;
            if (passage.pattern() == null) return;
            linked++;
            evidence.add(passage);
        }

        private Contents contents() {
            return new Contents(
                    catalogue.patterns().values().stream().map(evidence::of).toList(),
                    articles.stream()
                            .map(a ->
                                    new ArticleRef(a.article().id(), a.outline().title()))
                            .toList(),
                    FrequentPhrases.of(articles, model.language()),
                    problems);
        }
    }

    /** An author knows what a passage describes; the extractor may be wrong. */
    static boolean mayDescribeFailure(ExtractedPassage passage) {
        return passage.isFailure()
                || (!passage.isDeclared() && passage.judgement().kind().mayDescribeFailure());
    }

    /** More digits are noise. */
    private static double rounded(double probability) {
        return Math.round(probability * 100) / 100.0;
    }

    static String around(TaggedArticle article, TaggedPassage tagged) {
        return tagged.passage().context().of(article.article().text());
    }

    /** The text that is embedded: a sentence without its heading says too little about its subject. */
    static String embedded(TaggedArticle article, TaggedPassage tagged) {
        String title = tagged.passage().title();
        String head = title != null ? title : tagged.passage().section();
        return (head.isEmpty() ? article.outline().title() : head) + ": "
                + tagged.passage().text();
    }
}
