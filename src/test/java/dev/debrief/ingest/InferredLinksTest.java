package dev.debrief.ingest;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.catalogue.Catalogue;
import dev.debrief.embed.Embedder;
import dev.debrief.extract.TaggedArticle;
import dev.debrief.extract.TaggedPassage;
import dev.debrief.extract.Tagger;
import dev.debrief.learn.Artifacts;
import dev.debrief.learn.KnownTexts;
import dev.debrief.learn.Models;
import dev.debrief.learn.PatternMeaning;
import dev.debrief.learn.TunedEncoder;
import dev.debrief.read.Corpus;
import dev.debrief.store.lucene.English;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The links that would be inferred for the declared failures of the shipped digests, against the links that they declare. */
@Tag("model")
final class InferredLinksTest {
    private record Judged(double probability, boolean kept, boolean right, boolean declared, boolean heldOut) {}

    @Test
    void whatIsKeptIsMostlyRightAndAsProbableAsItSays() throws IOException {
        var judged = judged();
        var kept = judged.stream().filter(Judged::kept).toList();
        double right = share(kept);
        assertTrue(kept.size() >= 270 && right >= 0.85, kept.size() + " kept, " + right + " right");
        // A passage without a declared pattern may well document one that its reader did not think of.
        double declared = share(kept.stream().filter(Judged::declared).toList());
        assertTrue(declared >= 0.95, declared + " right of those that declare a pattern");
        // Probabilities were fitted without the documents that are held out.
        var heldOut = judged.stream().filter(Judged::heldOut).toList();
        double unseen = share(heldOut.stream().filter(Judged::kept).toList());
        double first = share(heldOut.stream().filter(Judged::declared).toList());
        assertTrue(unseen >= 0.8, unseen + " right of those kept in documents that are held out");
        assertTrue(first >= 0.5, first + " right at first in documents that are held out");
        // In each fifth of probability that has enough links, about as many are right as are said to be.
        Map<Integer, List<Judged>> fifths = new TreeMap<>();
        for (int fifth = 0; fifth < 5; fifth++) {
            int here = fifth;
            fifths.put(
                    fifth,
                    judged.stream()
                            .filter(one -> (int) Math.min(4, one.probability() * 5) == here)
                            .toList());
        }
        fifths.forEach((fifth, links) -> {
            double said =
                    links.stream().mapToDouble(Judged::probability).average().orElse(0);
            if (links.size() >= 15) assertTrue(Math.abs(said - share(links)) < 0.12, said + " said, " + share(links));
        });
    }

    private static double share(List<Judged> links) {
        return links.stream().mapToInt(one -> one.right() ? 1 : 0).average().orElse(0);
    }

    private static List<Judged> judged() throws IOException {
        var catalogue = Catalogue.read(Path.of("corpus/patterns"));
        var embedder = TunedEncoder.embedder(Artifacts.ofProgram());
        var models = new Models(Artifacts.ofProgram(), new English(), embedder.model());
        var linker = models.catalogue(catalogue.patterns().values(), texts -> embedder.embedAll(texts, unused -> {}))
                .linker();
        var tagger = new Tagger(models.kinds());
        record Failure(TaggedArticle article, TaggedPassage passage) {
            String text() {
                return IndexBuild.embedded(article, passage);
            }

            String declared() {
                var declaration = passage.passage().declaration();
                String pattern =
                        declaration == null ? null : declaration.refers().pattern();
                return pattern == null ? "" : pattern;
            }
        }
        var failures = Corpus.read(List.of(Path.of("corpus/articles"))).articles().stream()
                .map(tagger::read)
                .flatMap(article -> article.passages().stream()
                        .filter(one -> one.passage().isFailure())
                        .map(one -> new Failure(article, one)))
                .toList();
        var texts = failures.stream().map(Failure::text).toList();
        var described = PatternMeaning.texts(linker.patterns());
        var answers = embedder.forAnswers();
        var scores = new PassageScores(
                linker,
                vectors(List.of(texts), embedder, models.texts(embedder.model())),
                vectors(List.of(texts, described), answers, models.texts(answers.model())));
        var hubs = linker.newHubs();
        failures.forEach(one -> hubs.add(scores.of(one.article(), one.passage())));
        return failures.stream()
                .map(one -> {
                    var link = linker.link(scores.of(one.article(), one.passage()), hubs);
                    var nearest = link.shares().bySlug().entrySet().stream()
                            .max(Map.Entry.comparingByValue())
                            .orElseThrow()
                            .getKey();
                    return new Judged(
                            link.probability(),
                            link.pattern().isPresent(),
                            nearest.equals(one.declared()),
                            !one.declared().isEmpty(),
                            one.article().article().frontMatter().heldOut());
                })
                .toList();
    }

    private static TextVectors vectors(List<List<String>> texts, Embedder embedder, KnownTexts known)
            throws IOException {
        return new TextVectors(texts, embedder, known::vector, "", Progress.NONE);
    }
}
