package dev.debrief.domain;

import java.util.Map;

/**
 * How near a text is to the patterns nearest to it.
 *
 * @param bySlug from 0 to 1, adding up to 1 at most
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
