package dev.debrief.web;

import dev.debrief.domain.Facet;
import java.util.List;

/**
 * One passage on a page of its own.
 *
 * @param similar those nearest in meaning
 */
public record PassageView(Frame frame, Card card, List<Card> similar) {
    /** Whose values the passage is filed under. */
    public List<Facet> facets() {
        return IndexView.FACETS;
    }
}
