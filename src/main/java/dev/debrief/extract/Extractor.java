package dev.debrief.extract;

import dev.debrief.read.Article;
import dev.debrief.read.Outline;
import java.util.List;

/** Cuts articles into passages. Safe for use by several threads; nothing is learned from one article for another. */
public final class Extractor {
    private final KindModels models;
    private final Furniture furniture;

    public Extractor(KindModels models) {
        this.models = models;
        this.furniture = new Furniture(models.sentences());
    }

    /** An article's title and blocks. */
    public Outline outline(Article article) {
        return Outline.of(article, furniture::is);
    }

    /** The passages of an article, in its order. */
    public List<ExtractedPassage> passages(Outline outline) {
        return new PassageReader(outline, models).passages();
    }
}
