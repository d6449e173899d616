package dev.debrief.domain;

import java.util.Map;

/**
 * How near a text is to the patterns nearest to it.
 *
 * @param bySlug shares from 0 to 1, with a sum of at most 1
 */
public record PatternShares(Map<String, Float> bySlug) {
    public static final PatternShares NONE = new PatternShares(Map.of());

    public PatternShares {
        bySlug = Map.copyOf(bySlug);
    }

    public float of(String slug) {
        return bySlug.getOrDefault(slug, 0f);
    }
}
