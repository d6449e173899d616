package dev.debrief.app;

import dev.debrief.catalogue.Catalogue;
import dev.debrief.domain.IndexedArticle;
import dev.debrief.domain.Passage;
import dev.debrief.extract.Lint;
import dev.debrief.extract.Tagger;
import dev.debrief.ingest.PassageRecords;
import dev.debrief.learn.Artifacts;
import dev.debrief.learn.Models;
import dev.debrief.read.Article;
import dev.debrief.read.Corpus;
import dev.debrief.text.Attempt;
import dev.debrief.text.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** The articles of some folders and the passages found in them. Needs neither an index nor an embedding model. */
public final class Articles {
    private final Corpus corpus;
    private final List<Problem> problems;
    private final Tagger tagger = new Tagger(Models.kinds(Artifacts.ofProgram()));

    private Articles(Corpus corpus) {
        this.corpus = corpus;
        this.problems = new ArrayList<>(corpus.problems());
    }

    /**
     * An article that has been read.
     *
     * @param passages in the order of the article, without links to patterns
     * @param problems faults in the file that its author should look at
     */
    public record Understood(IndexedArticle article, List<Passage> passages, List<Problem> problems) {}

    public static Articles in(List<Path> folders) {
        return new Articles(Corpus.read(folders));
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
     *
     * @param patterns folder of the catalogue
     */
    public List<Problem> lint(Path patterns) {
        var catalogue = Catalogue.read(patterns);
        var findings = new ArrayList<>(corpus.problems());
        findings.addAll(catalogue.problems());
        for (Article article : corpus.articles())
            findings.addAll(
                    Lint.check(tagger.read(article), catalogue.patterns().keySet()));
        return findings;
    }

    private Understood understood(Article article) {
        var tagged = tagger.read(article);
        var passages = tagged.passages().stream()
                .map(passage -> PassageRecords.of(tagged, passage))
                .toList();
        return new Understood(PassageRecords.of(tagged), passages, tagged.problems());
    }
}
