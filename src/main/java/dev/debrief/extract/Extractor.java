package dev.debrief.extract;

import dev.debrief.domain.WordsRead;
import dev.debrief.read.Article;
import dev.debrief.read.Mark;
import dev.debrief.read.Outline;
import dev.debrief.text.Problem;
import dev.debrief.text.Words;
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
    record Reading(List<ExtractedPassage> passages, Companies companies, WordsRead words) {}

    Reading read(Outline outline, List<Problem> problems) {
        var companies = Companies.of(outline.article().text());
        var reader = new PassageReader(outline, model, companies, new Declarations(outline.article(), problems));
        var passages = reader.passages();
        return new Reading(passages, companies, words(outline.article(), passages, reader.furnitureWords()));
    }

    private static WordsRead words(Article article, List<ExtractedPassage> passages, int furniture) {
        String text = article.text();
        int inPassages = 0;
        int to = 0;
        for (var passage : passages) {
            // A quotation in a passage is one, too.
            int from = Math.max(to, passage.span().from());
            if (from < passage.span().to())
                inPassages += Words.in(text, from, passage.span().to());
            to = Math.max(to, passage.span().to());
        }
        int unread = article.leftOut();
        for (var line : article.lines()) if (line.mark() == Mark.CODE) unread += Words.in(text, line.from(), line.to());
        int context = Words.in(text) + article.leftOut() - inPassages - furniture - unread;
        return new WordsRead(inPassages, Math.max(0, context), furniture, unread);
    }
}
