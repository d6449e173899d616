package dev.debrief.domain;

import java.util.Locale;

/**
 * A dimension in which passages are tagged. Each is a facet and a field of passages, and has a data file named after
 * its plural, such as {@code levels.txt}.
 */
public enum Dimension {
    LEVEL("Level", "levels"),
    ROLE("Role", "roles"),
    COMPANY("Company", "companies"),
    TOPIC("Topic", "topics"),
    ROUND("Round", "rounds");

    private final String label;
    private final String plural;
    private final Vocabulary vocabulary;

    Dimension(String label, String plural) {
        this.label = label;
        this.plural = plural;
        this.vocabulary = Vocabulary.load(plural + ".txt");
    }

    /** The key of its facet. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    /** The name of its field. */
    public String plural() {
        return plural;
    }

    /** Whether there are no other values than those of the vocabulary. Anybody may name a company or a topic. */
    public boolean isClosed() {
        return this != COMPANY && this != TOPIC;
    }

    /** The values of this dimension, and the wordings that mean them. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }
}
