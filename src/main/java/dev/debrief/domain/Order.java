package dev.debrief.domain;

import java.util.Locale;

/** How hits are sorted. Every order ends with the position, so that equal hits keep the order of the articles. */
public enum Order {
    RELEVANCE,
    /** Latest article first, articles without a date last. */
    DATE,
    /** By article, in the order of its text. */
    ARTICLE;

    /** The value of the API's parameter. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
