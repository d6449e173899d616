package dev.debrief.web;

import dev.debrief.domain.Facet;
import java.util.List;

/**
 * The page of a single passage.
 *
 * @param similar the passages nearest in meaning
 */
public record PassageView(Frame frame, Card card, List<Card> similar) {
    /** The facets whose values the page lists. */
    public List<Facet> facets() {
        return IndexView.FACETS;
    }
}
