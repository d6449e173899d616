package dev.debrief.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.debrief.domain.PatternSummary;
import dev.debrief.store.Contents;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SuggestionsTest {
    private static final Contents CONTENTS =
            new Contents(List.of(), List.of(), List.of("didn't scale", "r\u00E9sum\u00E9 review"), List.of());

    @Test
    void aPatternIsSuggestedByEachOfItsNames() {
        var documented = new PatternSummary.Documented(0, 0, 0, 0, false);
        var pattern = new PatternSummary(
                "hero-narrative", "The lone rescuer", List.of("Hero story"), "ownership", "", documented);
        var contents = new Contents(List.of(pattern), List.of(), List.of(), List.of());
        for (String typed : List.of("lone", "hero"))
            assertEquals(
                    List.of("hero-narrative"),
                    Suggestions.of(contents, Map.of(), typed, 5).stream()
                            .map(Suggestion::value)
                            .toList());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "didn't, didn't scale",
                "DIDN\u2019T s, didn't scale",
                "resum, r\u00E9sum\u00E9 review",
                "re\u0301su, r\u00E9sum\u00E9 review"
            })
    void whatIsTypedIsCompletedInWhateverWayItIsTyped(String typed, String suggested) {
        var suggestions = Suggestions.of(CONTENTS, Map.of(), typed, 5);
        assertEquals(
                List.of(suggested), suggestions.stream().map(Suggestion::text).toList());
    }
}
