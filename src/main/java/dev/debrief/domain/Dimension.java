package dev.debrief.domain;

import java.util.Locale;

/** What passages are tagged with. */
public enum Dimension {
    LEVEL,
    ROLE,
    COMPANY,
    TOPIC,
    ROUND;

    private final Vocabulary vocabulary;

    Dimension() {
        String name = name().toLowerCase(Locale.ROOT);
        vocabulary = Vocabulary.load(name.equals("company") ? "companies.txt" : name + "s.txt");
    }

    /** The values that this dimension knows. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }
}
