package dev.debrief.answer;

import dev.debrief.answer.Claim.Stance;
import dev.debrief.domain.Passage;
import dev.debrief.learn.Statistics;
import dev.debrief.store.PassageStore;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an answer has told so far, so that no author says the same twice under different headings. */
final class Told {
    /** From this cosine on, two passages of different documents say the same. */
    static final double SAME = 0.87;
    /** Passages of one author from this cosine on repeat each other. */
    static final double REPEATED = 0.78;

    private record Statement(Stance stance, String speaker, float[] vector) {}

    private final PassageStore store;
    private final Map<String, Statement> statements = new HashMap<>();

    Told(PassageStore store) {
        this.store = store;
    }

    void add(List<Claim> claims) throws IOException {
        for (var claim : claims) {
            for (var citation : claim.citations()) {
                var position = store.position(citation.passage().id());
                if (position.isPresent())
                    statements.put(
                            citation.passage().id(),
                            new Statement(claim.stance(), citation.speaker(), store.vector(position.getAsInt())));
            }
        }
    }

    /** Whether its author has said the same. What is rejected and what is approved are near even if neither says it all. */
    boolean has(Stance stance, Passage passage, float[] vector) {
        return statements.values().stream()
                .filter(statement -> statement.speaker().equals(passage.speaker()))
                .anyMatch(statement -> Statistics.dot(statement.vector(), vector)
                        >= (stance == Stance.FOR && statement.stance() == Stance.AGAINST ? SAME : REPEATED));
    }
}
