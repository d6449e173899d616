package dev.debrief.domain;

import java.util.List;

/**
 * A pattern's names and summary, and how well it is documented.
 *
 * @param family slug of its {@link Family}
 */
public record PatternSummary(
        String slug, String name, List<String> aliases, String family, String summary, Documented documented) {
    /**
     * @param passages the number of passages that document it
     * @param articles the number of articles that they are from
     * @param documents the number of independent authors of those passages; an article that repeats another one word for
     *     word does not count
     * @param primary how many of them were in the room, or are the company itself; see {@link Source.Standing}
     * @param inferred whether the links were inferred; otherwise the authors of the articles declare them
     */
    public record Documented(int passages, int articles, int documents, int primary, boolean inferred) {}

    public PatternSummary {
        aliases = List.copyOf(aliases);
    }

    public int passages() {
        return documented.passages();
    }

    public int documents() {
        return documented.documents();
    }
}
