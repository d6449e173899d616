package dev.debrief.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SentenceSplitterTest {
    private static List<String> split(String text) {
        return SentenceSplitter.split(text).stream().map(s -> s.of(text)).toList();
    }

    @Test
    void splitsAtFullStopsQuestionMarksAndExclamationMarks() {
        assertEquals(List.of("One.", "Two?", "Three!", "4 more."), split("One. Two? Three! 4 more."));
    }

    @Test
    void abbreviationsAndNumbersDoNotEndASentence() {
        assertEquals(
                1,
                split("Latency vs. Scalability, e.g. Node.js at 3.5 seconds.").size());
        assertEquals(1, split("Some companies (e.g. Stripe) keep it.").size());
    }

    @Test
    void aQuotationIsNeverSplit() {
        assertEquals(
                List.of("They asked: “Aligned how? What did they give up?”", "Silence."),
                split("They asked: “Aligned how? What did they give up?” Silence."));
        assertEquals(
                2,
                split("every example started with “I.” The feedback was short.").size());
    }

    @Test
    void aQuotationMarkThatIsNeverClosedIsIgnored() {
        assertEquals(2, split("A 12\" screen. Next.").size());
    }

    @Test
    void whiteSpaceBelongsToNoSentence() {
        assertEquals(List.of("One.", "Two."), split("  One.   Two.  "));
        assertEquals(List.of(), split("   "));
    }
}
