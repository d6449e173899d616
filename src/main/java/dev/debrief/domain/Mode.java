package dev.debrief.domain;

import java.util.Locale;

/** Which evidence decides. */
public enum Mode {
    /** Words and meaning. */
    HYBRID,
    /** Words alone; needs no model. */
    LEXICAL,
    /** Meaning alone. */
    VECTOR;

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
