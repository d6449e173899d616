package dev.debrief.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PointingWordsTest {
    @Test
    void aSentenceThatBeginsWithAWordForSomethingSaidBeforePointsBack() {
        for (var text : List.of("They were turned down.", "It's a no.", "However, one was hired.", "this counts", "So"))
            assertTrue(PointingWords.begin(text), text);
        for (var text : List.of("Theyre", "Italy hires.", "Committees do it.", "\"They did\"", "", "42 did so."))
            assertFalse(PointingWords.begin(text), text);
    }

    @Test
    void aSentenceThatOnlyLooksLikeItDoesNot() {
        for (var text :
                List.of("Those who ask first pass.", "There are four rounds.", "It takes a week.", "IT TOOK two."))
            assertFalse(PointingWords.begin(text), text);
        for (var text : List.of("Those whom they hired", "There it ended.", "It takes", "Those pass."))
            assertTrue(PointingWords.begin(text), text);
    }

    @Test
    void oneIsUnderstoodFromTheLastSentenceOnThatDoesNotPointBack() {
        String text = "One passed. Two did not. They ran out of time. So it goes. Three passed.";
        var sentences = SentenceSplitter.split(text);
        assertEquals(
                List.of(0, 1, 1, 1, 4),
                List.of(0, 1, 2, 3, 4).stream()
                        .map(i -> PointingWords.start(text, sentences, i))
                        .toList());
        String back = "They did. So it goes.";
        assertEquals(0, PointingWords.start(back, SentenceSplitter.split(back), 1));
    }
}
