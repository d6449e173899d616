package dev.debrief.retrieve;

import java.util.Locale;
import java.util.Optional;

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

    public static Optional<Mode> of(String slug) {
        for (Mode mode : values()) if (mode.slug().equalsIgnoreCase(slug)) return Optional.of(mode);
        return Optional.empty();
    }
}
