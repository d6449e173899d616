package dev.debrief.answer;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DefinitionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "bar raiser",
                "Bar Raisers",
                "the bar raiser",
                "What is a bar raiser?",
                "\"bar raiser\"",
                "who are bar raisers"
            })
    void whatStartsWithTheNameOfTheTopicSaysWhatItIs(String topic) {
        String text =
                topic.endsWith("s") ? "Bar Raisers come from other teams." : "The Bar Raiser comes from another team.";
        assertTrue(Definition.of(topic).isIn(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "What is ", "the"})
    void aTopicWithoutANameIsDefinedNowhere(String topic) {
        assertFalse(Definition.of(topic).isIn("A panel meets on Fridays."));
        assertFalse(Definition.of(topic).isIn("“Yes” is an answer."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A former Bar Raiser says so.",
                "Bar Raiser's notes are kept.",
                "The Bar Raisering of Acme is new."
            })
    void whatOnlyMentionsItDoesNot(String text) {
        assertFalse(Definition.of("bar raiser").isIn(text));
    }
}
