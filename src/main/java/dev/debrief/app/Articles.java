package dev.debrief.app;

import dev.debrief.catalogue.AnswerLint;
import dev.debrief.catalogue.Catalogue;
import dev.debrief.domain.IndexedArticle;
import dev.debrief.domain.Passage;
import dev.debrief.domain.Pattern;
import dev.debrief.domain.WordsRead;
import dev.debrief.extract.Lint;
import dev.debrief.extract.Tagger;
import dev.debrief.ingest.PassageRecords;
import dev.debrief.learn.Artifacts;
import dev.debrief.learn.Models;
import dev.debrief.read.Article;
import dev.debrief.read.Corpus;
import dev.debrief.store.Lazy;
import dev.debrief.text.Attempt;
import dev.debrief.text.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** The articles of some folders and the passages found in them. Needs neither an index nor an embedding model. */
public final class Articles {
    private final Corpus corpus;
    private final Lazy<Catalogue> catalogue;
    private final List<Problem> problems;
    private final Tagger tagger = new Tagger(Models.kinds(Artifacts.ofProgram()));

    private Articles(Corpus corpus, Lazy<Catalogue> catalogue) {
        this.corpus = corpus;
        this.catalogue = catalogue;
        this.problems = new ArrayList<>(corpus.reports());
    }

    /**
     * An article that has been read.
     *
     * @param passages in the order of the article, linked to the patterns that they declare
     * @param words what became of its words
     * @param problems faults in the file that its author should look at
     */
    public record Understood(IndexedArticle article, List<Passage> passages, WordsRead words, List<Problem> problems) {}

    /** @param patterns folder of the catalogue */
    public static Articles in(List<Path> folders, Path patterns) {
        return new Articles(Corpus.read(folders), new Lazy<>(() -> Catalogue.read(patterns)));
    }

    /** The same without a catalogue: passages are linked to no pattern. */
    public static Articles in(List<Path> folders) {
        return new Articles(Corpus.read(folders), new Lazy<>(() -> new Catalogue(Map.of(), List.of())));
    }

    /** Files that could not be read, among them the articles that could not be analysed so far. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The ids of all articles, in the order of their files. */
    public List<String> ids() {
        return corpus.articles().stream().map(Article::id).toList();
    }

    /** All articles, in the order of their files. Each is analysed only when the stream reaches it. */
    public Stream<Understood> all() {
        return matching((id, source) -> true);
    }

    /** The patterns of the catalogue, in the order of their slugs. */
    public List<Pattern> patterns() {
        return List.copyOf(catalogue.now().patterns().values());
    }

    /** Articles whose id and file name the predicate accepts. */
    public Stream<Understood> matching(BiPredicate<String, String> wanted) {
        return corpus.articles().stream()
                .filter(article -> wanted.test(article.id(), article.source()))
                .flatMap(
                        article -> Attempt.at(article.source(), () -> understood(article)).orReport(problems).stream());
    }

    /**
     * Everything to mend in the articles: what could not be read, mistakes in what they declare, and what readers would
     * miss; see {@link Lint}.
     */
    public List<Problem> lint() {
        var findings = new ArrayList<>(corpus.problems());
        findings.addAll(catalogue.now().problems());
        for (Article article : corpus.articles())
            findings.addAll(
                    Lint.check(tagger.read(article), catalogue.now().patterns().keySet()));
        return findings;
    }

    /** Everything to mend in the catalogue, if these are all articles: its answers, and patterns that no article documents. */
    public List<Problem> lintCatalogue() {
        var patterns = catalogue.now().patterns();
        var undocumented = new LinkedHashSet<>(patterns.keySet());
        all().flatMap(article -> article.passages().stream())
                .map(Passage::pattern)
                .filter(Objects::nonNull)
                .forEach(pattern -> undocumented.remove(pattern.slug()));
        var findings = new ArrayList<>(AnswerLint.check(patterns.values()));
        undocumented.forEach(
                slug -> findings.add(new Problem(slug + ".yaml", 0, "no declared passage documents this pattern")));
        return findings;
    }

    private Understood understood(Article article) {
        var tagged = tagger.read(article);
        // Most articles declare nothing, and need no catalogue.
        Map<String, Pattern> patterns =
                article.declared().isEmpty() ? Map.of() : catalogue.now().patterns();
        var passages = tagged.passages().stream()
                .map(passage -> PassageRecords.of(tagged, passage, patterns))
                .toList();
        return new Understood(PassageRecords.of(tagged), passages, tagged.words(), tagged.problems());
    }
}
