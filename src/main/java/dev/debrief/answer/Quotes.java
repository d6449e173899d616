package dev.debrief.answer;

import dev.debrief.domain.Passage;
import dev.debrief.text.PointingWords;
import dev.debrief.text.SentenceSplitter;
import dev.debrief.text.Span;
import java.util.List;
import java.util.Locale;

/** Picks the words of a passage that make a claim. */
final class Quotes {
    /** A passage up to this length, in UTF-16 code units, is quoted as a whole. */
    private static final int SHORT = 320;

    private Quotes() {}

    /**
     * The sentence of a passage with the most different words of the query, with the one before it if it points back to that;
     * the whole passage if it is short or an example.
     *
     * @param marks the words of the query in the passage
     */
    static Citation of(Passage passage, List<Span> marks) {
        String text = passage.text();
        if (text.length() <= SHORT || passage.kind().isExample())
            return new Citation(passage, new Span(0, text.length()));
        var sentences = SentenceSplitter.split(text);
        int best = 0;
        for (int i = 1; i < sentences.size(); i++)
            if (words(sentences.get(i), marks, text) > words(sentences.get(best), marks, text)) best = i;
        int from = PointingWords.start(text, sentences, best);
        return new Citation(
                passage,
                new Span(sentences.get(from).from(), sentences.get(best).to()));
    }

    private static long words(Span sentence, List<Span> marks, String text) {
        return marks.stream()
                .filter(sentence::contains)
                .map(mark -> mark.of(text).toLowerCase(Locale.ROOT))
                .distinct()
                .count();
    }
}
