package dev.debrief.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.debrief.review.Facts;
import dev.debrief.review.Review;
import dev.debrief.review.StructureNote;
import dev.debrief.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FindingLinesTest {
    private static List<String> lines(String draft, StructureNote.Code code, @Nullable Span where) {
        return FindingLines.of(
                "draft.txt",
                draft,
                new Review(
                        Review.Resemblance.NONE,
                        null,
                        List.of(),
                        List.of(),
                        List.of(new StructureNote(code, where)),
                        Facts.of(draft),
                        0));
    }

    private static void assertPlace(String place, String draft) {
        int from = draft.indexOf("Here");
        assertEquals(
                List.of("draft.txt:" + place
                        + ": A list of tools: say what you chose one of them for, and what it cost."
                        + " [structure/tool-list]"),
                lines(draft, StructureNote.Code.TOOL_LIST, new Span(from, from + 4)));
    }

    @Test
    void whatIsAboutTheWholeDraftIsAtItsStart() {
        assertEquals(
                List.of("draft.txt:1:1: It wanders. Open with the point, and cut the asides that do not lead to it."
                        + " [structure/ramble]"),
                lines("So.\nAnyway.", StructureNote.Code.RAMBLE, null));
    }

    @Test
    void linesAndColumnsStartAtOne() {
        assertPlace("1:1", "Here");
        assertPlace("1:3", "a Here");
        assertPlace("3:1", "a\n\nHere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyKindOfLineBreakIsOne(String end) {
        assertPlace("3:4", "one" + end + "two" + end + "to Here");
    }

    /** An emoji is two UTF-16 code units and one code point. */
    @Test
    void columnsCountCodePoints() {
        assertPlace("2:3", "😀\n😀 Here");
    }
}
