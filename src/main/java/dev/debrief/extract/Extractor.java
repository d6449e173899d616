package dev.debrief.extract;

import dev.debrief.read.Article;
import dev.debrief.read.Outline;
import dev.debrief.text.Problem;
import java.util.List;

/** Splits articles into passages, each article on its own. Safe for use by several threads. */
public final class Extractor {
    private final KindModels models;
    private final Furniture furniture;

    public Extractor(KindModels models) {
        this.models = models;
        this.furniture = new Furniture(models.sentences());
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
        return new PassageReader(outline, models, new Declarations(outline.article(), problems)).passages();
    }
}
