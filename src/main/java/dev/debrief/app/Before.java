package dev.debrief.app;

import dev.debrief.domain.IndexedArticle;
import dev.debrief.domain.IndexedArticle.TextBlock;
import dev.debrief.domain.Passage;
import dev.debrief.text.PointingWords;
import dev.debrief.text.SentenceSplitter;
import dev.debrief.text.Words;
import java.util.Optional;

/** What an article says right before a passage that makes no sense alone. */
final class Before {
    /** Fewer words before a passage in its block are its label. */
    private static final int FEWEST_WORDS = 3;

    private Before() {}

    /**
     * The sentence before a passage, or the sentences if that one points back, too; empty if there is only a heading, which a hit
     * shows anyway, or the cells of a table, which are no sentences.
     *
     * @param article the one that the passage is from
     */
    static Optional<String> of(Passage passage, IndexedArticle article) {
        int from = passage.place().from();
        var blocks = article.blocks();
        int own = 0;
        while (own < blocks.size() && blocks.get(own).to() <= from) own++;
        if (own == blocks.size() || isRow(blocks.get(own))) return Optional.empty();
        String inside = article.text().substring(Math.min(blocks.get(own).from(), from), from);
        if (Words.in(inside) >= FEWEST_WORDS) return Optional.of(last(inside));
        if (own == 0) return Optional.empty();
        var above = blocks.get(own - 1);
        return above.type().equals(TextBlock.HEADING) || isRow(above)
                ? Optional.empty()
                : Optional.of(last(article.text().substring(above.from(), above.to())));
    }

    private static boolean isRow(TextBlock block) {
        return block.type().equals(TextBlock.ROW);
    }

    private static String last(String text) {
        var sentences = SentenceSplitter.split(text);
        int start = PointingWords.start(text, sentences, sentences.size() - 1);
        return text.substring(sentences.get(start).from(), sentences.getLast().to())
                .replace('\n', ' ');
    }
}
