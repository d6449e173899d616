package dev.debrief.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.ShippedModels;
import dev.debrief.read.Corpus;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files that nobody writes by hand but somebody may have. The time limit only catches quadratic run time. */
@Timeout(120)
@Tag("slow")
final class Extractor_LargeInputTest {
    private static final Extractor EXTRACTOR = new Extractor(ShippedModels.KINDS);

    private static List<ExtractedPassage> passages(String extension, String content) {
        var article = Corpus.parse("a", "a." + extension, extension, content, new ArrayList<>());
        return EXTRACTOR.passages(EXTRACTOR.outline(article), new ArrayList<>());
    }

    @Test
    void twoHundredThousandBullets() {
        var text = new StringBuilder("Steps\n");
        for (int i = 0; i < 200_000; i++)
            text.append("- Rehearse story number ").append(i).append('\n');
        assertEquals(200_000, passages("txt", text.toString()).size());
    }

    @Test
    void oneLineOfFiveMegabytes() {
        var text = new StringBuilder();
        for (int i = 0; text.length() < 5_000_000; i++)
            text.append("committee and candidate ").append(i).append(' ');
        var passages = passages("txt", text.toString());
        assertTrue(passages.size() > 1000);
        assertTrue(passages.stream().allMatch(p -> p.text().length() < 3000));
    }

    @Test
    void oneWordOfFiveMegabytes() {
        assertTrue(passages("txt", "x".repeat(5_000_000)).size() <= 1);
    }

    @Test
    void deeplyNestedHtmlAndMarkdown() {
        assertTrue(
                passages("html", "<div>".repeat(20_000) + "Committees reject vague claims." + "</div>".repeat(20_000))
                                .size()
                        <= 1);
        assertTrue(passages("md", "> ".repeat(5_000) + "Committees reject vague claims.")
                        .size()
                <= 1);
        assertTrue(passages("md", "- ".repeat(5_000) + "x").size() <= 1);
    }
}
