package dev.debrief.store.lucene;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;

/** Words of the passages that are like a misspelt one, with Lucene's spell checker. */
final class Corrections {
    private static final int MOST_EDITS = 2;
    /** In a shorter word, two edits make another word. */
    private static final int LONG_WORD = 8;
    /** How like the word must be, from 0 to 1. */
    private static final float LEAST_LIKENESS = 0.6f;

    private static final int CONSIDERED = 5;

    private Corrections() {}

    static Optional<String> of(Term word, IndexReader reader) throws IOException {
        var checker = new DirectSpellChecker();
        checker.setMinPrefix(1);
        checker.setMaxEdits(word.text().length() < LONG_WORD ? 1 : MOST_EDITS);
        checker.setAccuracy(LEAST_LIKENESS);
        var words = checker.suggestSimilar(word, CONSIDERED, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
        return words.length == 0 ? Optional.empty() : Optional.of(words[0].string);
    }
}
