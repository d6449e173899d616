package dev.debrief.search;

import dev.debrief.index.Records.IndexedPassage;
import dev.debrief.retrieve.Retriever.Leg;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A passage that was found.
 *
 * @param highlights stretches of the passage's text that the query means, as offsets, in order and apart
 * @param score comparable within one answer only; 0 where hits are not ranked by relevance
 * @param within id of the hit on the same page whose text holds this passage's; null for nearly all
 * @param legs what the score is made of, where that was asked for
 */
public record Hit(
        IndexedPassage passage,
        List<Highlight> highlights,
        double score,
        @Nullable String within,
        Map<Leg, Double> legs) {
    public Hit(IndexedPassage passage, List<Highlight> highlights, double score) {
        this(passage, highlights, score, null, Map.of());
    }

    /** What the score adds up from, as "words 0.31, meaning 0.42"; empty where that was not asked for. */
    public String explained() {
        return legs.entrySet().stream()
                .map(leg -> String.format(
                        Locale.ROOT, "%s %.2f", leg.getKey().name().toLowerCase(Locale.ROOT), leg.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** A stretch of text; {@code to} is exclusive. */
    public record Highlight(int from, int to) {}
}
