package dev.debrief.web;

import dev.debrief.app.KnowledgeBase;
import dev.debrief.domain.PatternSummary;
import java.util.List;

/** The page that lists all patterns, starting with those that the most articles document. */
public record PatternsView(Frame frame, List<PatternSummary> patterns) {
    static PatternsView of(KnowledgeBase knowledge) {
        return new PatternsView(Frame.of("Patterns", "patterns"), HomeView.bestDocumented(knowledge));
    }

    public long documented() {
        return patterns.stream().filter(pattern -> pattern.passages() > 0).count();
    }
}
