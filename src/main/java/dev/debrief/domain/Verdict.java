package dev.debrief.domain;

import java.util.Locale;
import java.util.Optional;

/** What happened to the person in a passage. */
public enum Verdict {
    REJECTED("Rejected"),
    APPROVED("Approved"),
    /** The passage names no outcome, or is about candidates in general. */
    NONE("No outcome");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    public static Optional<Verdict> of(String slug) {
        for (Verdict verdict : values()) {
            if (verdict.slug().equalsIgnoreCase(slug)) return Optional.of(verdict);
        }
        return Optional.empty();
    }
}
