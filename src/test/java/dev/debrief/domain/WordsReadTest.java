package dev.debrief.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class WordsReadTest {
    @Test
    void coverageIsTheShareThatWasReadAsWhateverItWasRead() {
        assertEquals(0.75, new WordsRead(50, 20, 5, 25).coverage());
    }

    @Test
    void aDocumentWithoutWordsWasReadCompletely() {
        var nothing = new WordsRead(0, 0, 0, 0);
        assertEquals(1, nothing.coverage());
        assertEquals(nothing, nothing.percents());
    }

    @Test
    void lessThanSixtyPercentIsLow() {
        assertTrue(new WordsRead(59, 0, 0, 41).isLow());
        assertFalse(new WordsRead(60, 0, 0, 40).isLow());
    }

    @Test
    void percentsAddUpWhateverTheirFractions() {
        assertEquals(new WordsRead(33, 34, 33, 0), new WordsRead(1, 1, 1, 0).percents());
        for (int passages = 0; passages < 8; passages++)
            for (int context = 0; context < 8; context++)
                for (int furniture = 0; furniture < 8; furniture++) {
                    var percents = new WordsRead(passages, context, furniture, 1).percents();
                    int sum = percents.passages() + percents.context() + percents.furniture() + percents.unread();
                    assertEquals(100, sum, percents.toString());
                }
    }
}
