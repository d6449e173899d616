package dev.debrief.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.app.Shipped;
import dev.debrief.domain.Ranker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Queries that the shipped digests answer, and others about something else, in {@code judged/coverage.jsonl}. They were written by
 * somebody who had not seen the program, after everything had been chosen: nothing is tuned on them.
 */
@Tag("model")
final class CoveredQueriesTest {
    private static final double MOST_ANSWERED = 0.95;
    private static final double MOST_REFUSED = 0.85;

    @Test
    void nearlyAllFindSomethingIfTheyAreAboutHiringAndNothingByMeaningOtherwise() throws IOException {
        int answered = 0;
        int elsewhere = 0;
        var wrong = new ArrayList<String>();
        var wronglyFound = new ArrayList<String>();
        try (var knowledge = Shipped.knowledgeBase()) {
            for (String line : Files.readAllLines(Path.of("src/test/resources/judged/coverage.jsonl"))) {
                var judged = new ObjectMapper().readTree(line);
                String query = judged.get("query").textValue();
                var result = knowledge.search(SearchRequest.of(query).explained(true));
                if (judged.get("answered").booleanValue()) {
                    answered++;
                    if (result.total() == 0) wrong.add(query);
                } else {
                    elsewhere++;
                    boolean byMeaning =
                            result.hits().stream().anyMatch(hit -> hit.rankers().getOrDefault(Ranker.MEANING, 0.0) > 0);
                    if (byMeaning) wronglyFound.add(query + ": " + result.total());
                }
            }
        }
        assertTrue(
                wrong.size() <= (1 - MOST_ANSWERED) * answered,
                wrong.size() + " of " + answered + " found nothing: " + wrong);
        assertTrue(
                wronglyFound.size() <= (1 - MOST_REFUSED) * elsewhere,
                wronglyFound.size() + " of " + elsewhere + " found something: " + wronglyFound);
    }
}
