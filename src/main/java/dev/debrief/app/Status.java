package dev.debrief.app;

import java.util.List;

/**
 * What a knowledge base was built from, and the problems found on the way.
 *
 * @param built time of the build, ISO 8601 in UTC
 * @param model name of the embedding model
 * @param problems one line each, {@code file:line: message}
 */
public record Status(int passages, int articles, int patterns, String built, String model, List<String> problems) {
    public Status {
        problems = List.copyOf(problems);
    }
}
