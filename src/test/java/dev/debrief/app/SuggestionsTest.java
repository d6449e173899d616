package dev.debrief.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.debrief.store.Contents;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SuggestionsTest {
    private static final Contents CONTENTS =
            new Contents(List.of(), List.of(), List.of("didn't scale", "r\u00E9sum\u00E9 review"), List.of());

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
