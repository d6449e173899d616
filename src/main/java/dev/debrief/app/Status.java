package dev.debrief.app;

import java.util.List;

/**
 * What a knowledge base was built from, and what was wrong with it.
 *
 * @param built when, as ISO 8601 in UTC
 * @param model name of the embedding model
 * @param schema version of the index
 * @param problems {@code file:line: message}
 */
public record Status(
        int passages, int articles, int patterns, String built, String model, int schema, List<String> problems) {
    public Status {
        problems = List.copyOf(problems);
    }
}
