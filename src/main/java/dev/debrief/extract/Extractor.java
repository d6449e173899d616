package dev.debrief.extract;

import dev.debrief.domain.WordsRead;
import dev.debrief.read.Article;
import dev.debrief.read.Outline;
import dev.debrief.text.Problem;
import java.util.List;

/** Splits articles into passages, each article on its own. Safe for use by several threads. */
public final class Extractor {
    private final KindModel model;
    private final Furniture furniture;

    public Extractor(KindModel model) {
        this.model = model;
        this.furniture = new Furniture(model);
    }

    /** The title and blocks of an article. */
    public Outline outline(Article article) {
        return Outline.of(article, furniture::is);
    }

    /**
     * The passages of an article, in text order: those that its author declares, and those found in the rest.
     *
     * @param problems receives mistakes in declarations
     */
    public List<ExtractedPassage> passages(Outline outline, List<Problem> problems) {
        return read(outline, problems).passages();
    }

    /** What was found in an article. */
    record Reading(List<ExtractedPassage> passages, WordsRead words) {}

    Reading read(Outline outline, List<Problem> problems) {
        var reader = new PassageReader(outline, model, new Declarations(outline.article(), problems));
        var passages = reader.passages();
        return new Reading(passages, reader.words(passages));
    }
}
