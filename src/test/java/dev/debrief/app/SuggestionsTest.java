package dev.debrief.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.app.Suggestions.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SuggestionsTest {
    private static Named phrase(String text) {
        return Named.of(new Suggestion(text, Suggestion.PHRASE, null), 0);
    }

    /** A pattern whose slug is its name. */
    private static Named pattern(String name, int documents) {
        return Named.of(new Suggestion(name, Suggestion.PATTERN, name), documents);
    }

    private static Named level(String text, String value, @Nullable String means) {
        return Named.of(new Suggestion(text, "level", value, means), 40);
    }

    private static Named loop(String company, String code, int documents) {
        return new Named(
                new Suggestion(company + ", Staff", Suggestion.LOOP, company + "/staff"),
                List.of("Staff at " + company, company + " " + code),
                documents);
    }

    private static List<String> texts(String typed, Named... all) {
        return texts(typed, List.of(all));
    }

    private static List<String> texts(String typed, List<Named> all) {
        return new Suggestions(all).of(typed, 8).stream().map(Suggestion::text).toList();
    }

    @Test
    void aPatternIsSuggestedByEachOfItsNamesButOnce() {
        var all = List.of(
                pattern("The lone rescuer", 3),
                Named.of(new Suggestion("Lone hero", Suggestion.PATTERN, "The lone rescuer", "The lone rescuer"), 3));
        assertEquals(List.of("Lone hero"), texts("lone", all), "the name that starts with it");
        assertEquals(List.of("The lone rescuer"), texts("resc", all));
        assertEquals(
                "The lone rescuer",
                new Suggestions(all).of("hero", 8).getFirst().means(),
                "what the other name is a name of");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "didn't, didn't scale",
                "didnt, didn't scale",
                "DIDN\u2019T s, didn't scale",
                "resum, r\u00E9sum\u00E9 review",
                "re\u0301su, r\u00E9sum\u00E9 review",
                "R\u00C9SUM\u00C9, r\u00E9sum\u00E9 review",
                "  scale , didn't scale",
                "c+, C++ and other tools",
            })
    void whatIsTypedIsCompletedInWhateverWayItIsTyped(String typed, String suggested) {
        assertEquals(
                List.of(suggested),
                texts(typed, phrase("didn't scale"), phrase("r\u00E9sum\u00E9 review"), phrase("C++ and other tools")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "'", "cale", "review r", "zzz"})
    void nothingIsSuggestedForWhatNoWordStartsWith(String typed) {
        assertEquals(List.of(), texts(typed, phrase("didn't scale"), phrase("r\u00E9sum\u00E9 review")));
    }

    @Test
    void theStartOfANameIsBetterThanTheStartOfALaterWordAndMoreDocumentsAreBetter() {
        assertEquals(
                List.of("Scope", "Scope creep", "Scope too small", "scope of the work", "A wider scope"),
                texts(
                        "scope",
                        pattern("A wider scope", 90),
                        pattern("Scope too small", 2),
                        pattern("Scope creep", 5),
                        phrase("scope of the work"),
                        pattern("Scope", 1)));
    }

    @Test
    void aCodeOfALevelSuggestsTheLevelAndTheLoopsOfCompaniesThatUseIt() {
        var all = List.of(
                level("Staff", "staff", null),
                level("L6", "staff", "Staff"),
                level("E6", "staff", "Staff"),
                loop("Google", "L6", 9),
                loop("Meta", "E6", 12));
        assertEquals(List.of("L6", "Google, Staff"), texts("l6", all));
        assertEquals(List.of("E6", "Meta, Staff"), texts("E6", all));
        assertEquals(List.of("Google, Staff"), texts("google l6", all));
        assertEquals(List.of("Google, Staff"), texts("staff at goo", all));
        assertEquals(List.of("Google, Staff"), texts("google staff", all));
        assertEquals(List.of("Staff", "Meta, Staff", "Google, Staff"), texts("staff", all));
    }

    @Test
    void aTypeLeavesRoomForOthersIfThereAreAny() {
        var loops = IntStream.range(0, 20).mapToObj(i -> loop("Stellar" + (char) ('A' + i), "L6", 20));
        var all =
                Stream.concat(loops, Stream.of(pattern("Steals the credit", 1))).toList();
        var mixed = new ArrayList<>(texts("ste", all));
        assertEquals(8, mixed.size());
        assertEquals(4, mixed.indexOf("Steals the credit"), mixed.toString());
        assertTrue(texts("stellar", all).stream().allMatch(text -> text.endsWith(", Staff")));
        assertEquals(8, texts("stellar", all).size(), "nothing else fits");
    }

    @Test
    void aSortedIndexFindsWhatASearchThroughAllNamesFinds() {
        var words = List.of("scope", "scale", "staff", "story", "Google", "loop", "lone", "r\u00E9sum\u00E9");
        var names = IntStream.range(0, 512)
                .mapToObj(i -> words.get(i % 8) + " " + words.get(i / 8 % 8) + " " + words.get(i / 64))
                .toList();
        var suggestions =
                new Suggestions(names.stream().map(SuggestionsTest::phrase).toList());
        for (String typed : List.of("s", "sc", "scope s", "lo", "loop google", "goo", "story staff r", "y"))
            assertEquals(
                    names.stream()
                            .filter(name -> (" " + name.toLowerCase(Locale.ROOT)).contains(" " + typed))
                            .distinct()
                            .sorted()
                            .toList(),
                    suggestions.of(typed, 512).stream()
                            .map(Suggestion::text)
                            .sorted()
                            .toList(),
                    typed);
    }
}
