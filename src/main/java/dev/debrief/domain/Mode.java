package dev.debrief.domain;

import java.util.Locale;

/** Which rankers a search uses. */
public enum Mode {
    /** Words and meaning. */
    HYBRID,
    /** Words alone; needs no embedding model. */
    LEXICAL,
    /** Meaning alone. */
    VECTOR;

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
