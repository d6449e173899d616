package dev.debrief.web;

import dev.debrief.app.KnowledgeBase;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A draft with more findings than a review opens: the beginnings of failing answers of several patterns, a paragraph each. */
final class DraftWithMany {
    private static final List<String> PATTERNS =
            List.of("answers-supplied-live", "architect-above-the-code", "setup-without-end");
    private static final int WORDS_OF_EACH = 60;

    private DraftWithMany() {}

    static String of(KnowledgeBase knowledge) throws IOException {
        return knowledge.patterns().stream()
                .filter(pattern -> PATTERNS.contains(pattern.slug()))
                .map(pattern -> Arrays.stream(
                                pattern.failing().getFirst().text().split("\\s+"))
                        .limit(WORDS_OF_EACH)
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n\n"));
    }
}
