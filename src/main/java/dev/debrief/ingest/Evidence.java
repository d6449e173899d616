package dev.debrief.ingest;

import dev.debrief.domain.Passage;
import dev.debrief.domain.Pattern;
import dev.debrief.domain.PatternSummary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * The passages that document each pattern. If any passage of the index declares which pattern it documents, only declared
 * ones count: inferred ones are sometimes wrong.
 */
final class Evidence {
    private final Map<String, List<Passage>> declared = new HashMap<>();
    private final Map<String, List<Passage>> inferred = new HashMap<>();

    /** Adds a passage that is linked to a pattern. */
    void add(Passage passage) {
        var pattern = passage.pattern();
        // What approves of a pattern contradicts it.
        if (pattern == null || !passage.isFailure()) return;
        (passage.isDeclared() ? declared : inferred)
                .computeIfAbsent(pattern.slug(), unused -> new ArrayList<>())
                .add(passage);
    }

    /** How well a pattern is documented, when all passages have been added. */
    PatternSummary of(Pattern pattern) {
        boolean guessed = declared.isEmpty();
        var passages = (guessed ? inferred : declared).getOrDefault(pattern.slug(), List.of());
        var articles = new HashSet<String>();
        var authors = new HashSet<String>();
        var primary = new HashSet<String>();
        for (var passage : passages) {
            articles.add(passage.articleId());
            String speaker = passage.speaker();
            authors.add(speaker);
            if (passage.source().firstHandOrOfficial()) primary.add(speaker);
        }
        return new PatternSummary(
                pattern.slug(),
                pattern.name(),
                pattern.aliases(),
                pattern.family(),
                pattern.summary(),
                new PatternSummary.Documented(
                        passages.size(), articles.size(), authors.size(), primary.size(), guessed));
    }
}
