package dev.debrief.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.debrief.web.MarkedDraft.Mark;
import dev.debrief.web.MarkedDraft.Piece;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MarkedDraftTest {
    private static final String DRAFT = "I did it alone.\n\nNobody helped.";

    @Test
    void wordsOfAFindingAreSetApartInTheirParagraph() {
        var marked = MarkedDraft.of(DRAFT, List.of(new Mark(17, 23, 2), new Mark(9, 14, 1)));
        assertEquals(
                List.of(
                        List.of(new Piece("I did it ", 0, ""), new Piece("alone", 1, "cue-1"), new Piece(".", 0, "")),
                        List.of(new Piece("Nobody", 2, "cue-2"), new Piece(" helped.", 0, ""))),
                marked.paragraphs());
    }

    @Test
    void aMarkThatOverlapsAnotherOneLeadsToTheWordsOfTheFirst() {
        var first = new Mark(2, 14, 1);
        var second = new Mark(6, 14, 2);
        var marked = MarkedDraft.of(DRAFT, List.of(second, first));
        assertEquals("cue-1", marked.anchors().get(first));
        assertEquals("cue-1", marked.anchors().get(second));
    }
}
