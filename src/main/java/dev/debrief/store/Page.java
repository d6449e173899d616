package dev.debrief.store;

import dev.debrief.domain.Passage;
import dev.debrief.domain.Ranker;
import dev.debrief.text.Span;
import java.util.List;
import java.util.Map;

/** Hits of one page, in order. */
public record Page(List<Hit> hits) {
    public Page {
        hits = List.copyOf(hits);
    }

    /**
     * @param score comparable within one search only; 0 if hits are not scored
     * @param marks stretches of the text that the query means, in order, none overlapping
     * @param headline the same for {@link Passage#headline}
     * @param rankers what the score is made of, if that was asked for
     */
    public record Hit(
            int position,
            Passage passage,
            double score,
            List<Span> marks,
            List<Span> headline,
            Map<Ranker, Double> rankers) {}
}
