package dev.debrief.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.Golden;
import dev.debrief.app.KnowledgeBase;
import dev.debrief.app.Shipped;
import dev.debrief.review.Review.Resemblance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Answers that were written by people who had not seen the catalogue, and that nothing was tuned with. Those that are
 * misjudged are kept by name, so that a change either way is seen.
 */
@Tag("model")
final class AnswersGoldenTest {
    private static final Path JUDGED = Path.of("src/test/resources/judged");
    private static final Path FIGURES = Path.of("src/main/resources/dev/debrief/false-alarms.txt");
    private static final int FEWEST_STRONG = 60;
    private static final double MOST_ALARMS = 0.10;
    private static final double FEWEST_CAUGHT = 0.75;

    private static List<JsonNode> answers(String kind) throws IOException {
        var json = new ObjectMapper();
        var answers = new ArrayList<JsonNode>();
        for (String line : Files.readAllLines(JUDGED.resolve("answers.jsonl"))) {
            var answer = json.readTree(line);
            if (answer.path("kind").asText().equals(kind)) answers.add(answer);
        }
        return answers;
    }

    private static Review find(KnowledgeBase knowledge, JsonNode answer) throws IOException {
        return knowledge.review(ReviewRequest.of(answer.path("draft").asText(), 3));
    }

    @Test
    void strongAnswersAreSeldomAccusedAndFailingOnesMostlyCaught() throws IOException {
        var misjudged = new StringBuilder();
        int alarms = 0;
        int caught = 0;
        var strong = answers("strong");
        var failing = answers("failing");
        try (var knowledge = Shipped.knowledgeBase()) {
            for (var answer : strong) {
                var result = find(knowledge, answer);
                if (result.findings().stream().noneMatch(Finding::sure)) continue;
                alarms++;
                var pattern = result.findings().getFirst().pattern();
                misjudged.append(answer.path("id").asText()).append(" is strong, and was taken for ");
                misjudged.append(pattern == null ? "a failure" : pattern.slug()).append('\n');
            }
            for (var answer : failing) {
                if (find(knowledge, answer).resemblance() == Resemblance.MATCH) caught++;
                else misjudged.append(answer.path("id").asText()).append(" fails, and was not caught\n");
            }
        }
        assertTrue(strong.size() >= FEWEST_STRONG, strong.size() + " strong answers");
        assertTrue(alarms <= MOST_ALARMS * strong.size(), alarms + " false alarms");
        assertTrue(caught >= FEWEST_CAUGHT * failing.size(), caught + " of " + failing.size() + " caught");
        Golden.check(JUDGED.resolve("answers-misjudged.txt"), misjudged.toString());
        String comments = Files.readString(FIGURES).replaceAll("(?m)^[a-z].*\\R", "");
        Golden.check(FIGURES, comments + "answers " + strong.size() + "\nalarms " + alarms + "\n");
    }

    @Test
    void theSameDraftGetsTheSameAnswerBitForBit() throws IOException {
        try (var one = Shipped.knowledgeBase();
                var other = Shipped.knowledgeBase()) {
            for (var answer : answers("failing").subList(0, 5)) {
                var first = find(one, answer);
                assertEquals(first.findings(), find(one, answer).findings());
                assertEquals(first.findings(), find(other, answer).findings());
            }
        }
    }
}
