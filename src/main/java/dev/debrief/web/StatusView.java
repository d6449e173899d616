package dev.debrief.web;

import dev.debrief.index.Manifest;
import java.io.IOException;
import java.util.List;

/**
 * What the server answers from, and what was wrong with its sources.
 *
 * @param problems {@code file:line: message}
 */
public record StatusView(
        Frame frame, Manifest manifest, int articles, int passages, int patterns, List<String> problems) {
    static StatusView of(Engine engine) throws IOException {
        var snapshot = engine.snapshot();
        return new StatusView(
                Frame.of("Status", ""),
                snapshot.manifest(),
                snapshot.contents().articles().size(),
                snapshot.passages(),
                snapshot.contents().patterns().size(),
                snapshot.contents().problems());
    }
}
