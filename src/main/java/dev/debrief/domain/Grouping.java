package dev.debrief.domain;

import java.util.Locale;

/** What hits are grouped by. */
public enum Grouping {
    NONE,
    KIND,
    ARTICLE;

    /** The value of the API's parameter. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
