package dev.debrief.answer;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What tells how to do something. The wordings have examples of their own in {@code instructions.txt}. */
final class InstructionsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Say which mistake you recognised.",
                "A question about a failure is about learning: say what you took from it.",
                "Before the offer, ask who will be your manager.",
                "The panel was kind. Never count on that.",
                "A designer should keep ten minutes for questions."
            })
    void isFoundInAnySentenceOfAText(String text) {
        assertTrue(Instructions.areIn(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The higher the level, the harder its traits are to judge.",
                "They look at code, work, and people.",
                "One interviewer regards it as cheating.",
                "Before the offer came, the recruiter had left."
            })
    void isNotFoundInAnObservation(String text) {
        assertFalse(Instructions.areIn(text));
    }
}
