package dev.debrief.index;

import java.util.Map;

/**
 * How near a text is to the patterns nearest to it.
 *
 * @param shares by slug: 0 to 1, at most 1 in all
 */
public record PatternNearness(Map<String, Float> shares) {
    public PatternNearness {
        shares = Map.copyOf(shares);
    }
}
