package dev.debrief.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OutlineTest {
    private static Outline outline(String extension, String content) {
        var article = Corpus.parse("a", "a." + extension, extension, content, new ArrayList<>());
        return Outline.of(article, line -> line.startsWith("All posts"));
    }

    private static List<String> blocks(Outline outline) {
        return outline.blocks().stream()
                .map(b -> b.getClass().getSimpleName() + " " + outline.textOf(b).replace('\n', ' '))
                .toList();
    }

    @Test
    void unmarkedHeadingsAreInferredFromTheirForm() {
        var outline = outline("txt", """
                All posts
                The Staff loop
                TL;DR
                It is a different question. Most miss it.
                What changes?
                The work shifts first.
                Preparation Checklist
                - Practise out loud
                """);
        assertEquals("The Staff loop", outline.title());
        assertEquals(
                List.of(
                        "Heading All posts",
                        "Heading The Staff loop",
                        "Heading TL;DR",
                        "Paragraph It is a different question. Most miss it.",
                        "Heading What changes?",
                        "Paragraph The work shifts first.",
                        "Heading Preparation Checklist",
                        "Item Practise out loud"),
                blocks(outline));
    }

    @Test
    void hardWrappedLinesAreJoined() {
        var outline = outline("txt", """
                The interview tests whether somebody can hold two conflicting truths
                at once and still come to a decision that the others will carry, which
                is rarer than it sounds. Most candidates talk about their own output and
                never about anybody else.

                A second paragraph, wrapped as well, says that committees read for what
                changed in other teams and for who gave something up to make it change
                at all.

                - an item that goes on over the end of its line because the column is
                  narrow
                """);
        assertEquals(3, outline.blocks().size());
        assertEquals(
                "Item an item that goes on over the end of its line because the column is narrow",
                blocks(outline).getLast());
    }

    @Test
    void noHeadingsAreInferredIfTheDocumentMarksThem() {
        var outline = outline("md", "# One\n\nShort line\n\n## Two\n\nText.");
        assertEquals(List.of("Heading One", "Paragraph Short line", "Heading Two", "Paragraph Text."), blocks(outline));
    }

    @Test
    void anArticleWithoutATitleIsTitledByItsFirstWords() {
        String first =
                "A panel for heads of design weighs what your team decided without you far more heavily than slides.";
        assertEquals(
                "A panel for heads of design weighs what your team decided without you far more heavily …",
                outline("txt", first).title());
    }

    @Test
    void tableRowsKnowTheirHeader() {
        var row = (Block.Row)
                outline("md", "| Bad | Good |\n|---|---|\n| a | b |").blocks().getFirst();
        assertEquals(List.of("Bad", "Good"), row.header());
        assertEquals(2, row.cells().size());
    }
}
