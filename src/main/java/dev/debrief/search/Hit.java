package dev.debrief.search;

import dev.debrief.domain.Passage;
import dev.debrief.domain.Ranker;
import dev.debrief.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A passage that was found.
 *
 * @param highlights stretches of the passage's text that the query means, in order, none overlapping
 * @param headline the same for {@link Passage#headline}
 * @param score comparable within one response only; 0 if hits are not ranked by relevance
 * @param within id of the hit on the same page whose text holds this passage's; null for nearly all
 * @param rankers what the score is made of, if that was asked for
 */
public record Hit(
        Passage passage,
        List<Span> highlights,
        List<Span> headline,
        double score,
        @Nullable String within,
        Map<Ranker, Double> rankers) {
    /** A passage that no search found. */
    public static Hit of(Passage passage) {
        return new Hit(passage, List.of(), List.of(), 0, null, Map.of());
    }

    /** What the score adds up from, as "words 0.31, meaning 0.42"; empty if that was not asked for. */
    public String explained() {
        return rankers.entrySet().stream()
                .map(ranker -> String.format(
                        Locale.ROOT, "%s %.2f", ranker.getKey().name().toLowerCase(Locale.ROOT), ranker.getValue()))
                .collect(Collectors.joining(", "));
    }
}
