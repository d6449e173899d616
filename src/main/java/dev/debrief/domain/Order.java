package dev.debrief.domain;

import java.util.Locale;

/** How hits are sorted. Ties are broken by position, so that equal hits keep the order of the articles. */
public enum Order {
    RELEVANCE,
    /** Latest article first, articles without a date last. */
    DATE,
    /** By article, then in text order. */
    ARTICLE;

    /** The value of the API's parameter. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
