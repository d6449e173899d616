package dev.debrief.domain;

import java.util.Locale;

/** How hits are grouped. */
public enum Grouping {
    NONE,
    KIND,
    ARTICLE,
    /** One hit for each section of an article, with the best passages of the section. */
    SECTION;

    /** The value of the API's parameter. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
