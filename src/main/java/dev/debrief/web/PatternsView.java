package dev.debrief.web;

import java.io.IOException;
import java.util.List;

/** All patterns, those that most articles document first. */
public record PatternsView(Frame frame, List<HomeView.Documented> patterns) {
    static PatternsView of(Engine engine) throws IOException {
        return new PatternsView(Frame.of("Patterns", "patterns"), HomeView.documented(engine));
    }

    public long documented() {
        return patterns.stream().filter(pattern -> pattern.passages() > 0).count();
    }
}
