package dev.debrief.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.app.KnowledgeBase;
import dev.debrief.app.Shipped;
import dev.debrief.domain.Pattern;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Answers to the name of every fifth pattern, and to some topics, on the shipped digests with the real model. */
@Tag("model")
final class EveryCitationTest {
    private static final List<String> TOPICS = List.of(
            "influence without authority", "take-home assignment", "system design", "why this company", "salary");

    @Test
    void supportsItsClaimInThePassageThatItNames() throws IOException {
        try (var knowledge = Shipped.knowledgeBase()) {
            var patterns = knowledge.patterns();
            var named = Stream.iterate(0, i -> i < patterns.size(), i -> i + 5)
                    .map(i -> patterns.get(i).name());
            int claims = 0;
            for (String topic : Stream.concat(TOPICS.stream(), named).toList()) {
                var answer = knowledge.answer(AnswerRequest.of(topic));
                var texts = new HashSet<String>();
                for (var claim : answer.claims()) {
                    claims++;
                    assertTrue(texts.add(claim.text()), topic + ": stated twice: " + claim.text());
                    for (var citation : claim.citations()) check(topic, claim, citation, knowledge);
                }
            }
            assertTrue(claims > 100, claims + " claims");
        }
    }

    @Test
    void everyPatternHasAnAnswerHoweverManyAreNearToItsName() throws IOException {
        // Few of the patterns have passages there, and a topic is near to dozens of them.
        try (var knowledge = Shipped.judged()) {
            for (var pattern : knowledge.documentation())
                if (pattern.documents() > 0)
                    assertNotEquals(
                            Answer.Status.NOTHING,
                            knowledge.answer(AnswerRequest.of(pattern.name())).status(),
                            pattern.name());
        }
    }

    private static void check(String topic, Claim claim, Citation citation, KnowledgeBase knowledge)
            throws IOException {
        var passage = citation.passage();
        assertEquals(knowledge.passage(passage.id()).orElseThrow(), passage, topic);
        var pattern = claim.pattern();
        boolean words = claim.text().equals(claim.citations().getFirst().words());
        if (claim.stance() == Claim.Stance.AGAINST && pattern != null && !words) {
            assertEquals(knowledge.pattern(pattern.slug()).map(Pattern::summary).orElseThrow(), claim.text(), topic);
            assertTrue(passage.isDeclared(), topic + ": inferred: " + passage.id());
            assertEquals(pattern, passage.pattern(), topic + ": " + passage.id());
        } else {
            assertTrue(words, topic + ": " + claim.text());
        }
    }
}
