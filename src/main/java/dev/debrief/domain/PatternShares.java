package dev.debrief.domain;

import java.util.HashMap;
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

    /** The share of the nearest pattern; 0 if there is none. */
    public float most() {
        return bySlug.values().stream().max(Float::compare).orElse(0f);
    }

    /**
     * The shares of a text whose author declares that it documents a pattern.
     *
     * @param certain how much of it the declaration decides, 0 to 1; its words decide the rest
     */
    public PatternShares declared(String slug, float certain) {
        var declared = new HashMap<String, Float>();
        bySlug.forEach((other, share) -> declared.put(other, (1 - certain) * share));
        declared.merge(slug, certain, Float::sum);
        return new PatternShares(declared);
    }
}
