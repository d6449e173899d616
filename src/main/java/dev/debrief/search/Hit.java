package dev.debrief.search;

import dev.debrief.index.Records.IndexedPassage;
import java.util.List;

/**
 * A passage that was found.
 *
 * @param highlights stretches of the passage's text that the query means, as offsets, in order and apart
 * @param score comparable within one answer only; 0 where hits are not ranked by relevance
 */
public record Hit(IndexedPassage passage, List<Highlight> highlights, double score) {
    /** A stretch of text; {@code to} is exclusive. */
    public record Highlight(int from, int to) {}
}
