package dev.debrief.eval;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.app.Workspace;
import dev.debrief.ingest.Progress;
import dev.debrief.ingest.Sources;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Measures reviews of drafts whose failure is missing from the catalogue. Failing drafts are grouped by the patterns that
 * they show. For each group, these patterns are removed from the catalogue, the models are trained again without them, and
 * the drafts are reviewed.
 *
 * @param sources the articles, and the catalogue with all its patterns
 * @param workspaces creates a workspace for sources, with its index in the given folder
 * @param progress receives a line for each group
 */
public record HeldOut(Sources sources, BiFunction<Sources, Path, Workspace> workspaces, Consumer<String> progress) {
    /**
     * The figures, by name: {@code held_out_drafts}, the number of drafts with a pattern, and {@code held_out_hit@k} and
     * {@code held_out_mrr10}, defined like {@code hit@k} and {@code mrr10} of {@link NearestEval#figures}.
     *
     * @param patterns the snippets of articles that document each pattern: one JSON object per line, with {@code slug} and
     *     {@code evidence}
     */
    public Map<String, Double> figures(Path drafts, Path patterns) throws IOException {
        return Scratch.in(scratch -> measured(drafts, patterns, scratch));
    }

    private Map<String, Double> measured(Path drafts, Path patterns, Path scratch) throws IOException {
        var ranks = new ArrayList<Integer>();
        for (var group : groups(drafts, patterns).entrySet()) {
            Path catalogue = Scratch.without(sources.patterns(), group.getKey(), scratch.resolve("patterns"));
            var reduced = new Sources(sources.articles(), catalogue);
            try (var knowledge =
                    workspaces.apply(reduced, scratch.resolve("index")).open(Progress.NONE)) {
                for (JsonNode draft : group.getValue())
                    ranks.add(NearestEval.rank(
                            NearestEval.review(knowledge, draft.path("draft").asText()),
                            Qrel.of(draft.path("accept"))));
                progress.accept(String.join(", ", group.getKey()) + ": "
                        + group.getValue().size() + " drafts, compared with "
                        + knowledge.status().patterns() + " patterns");
            }
        }
        var figures = new LinkedHashMap<String, Double>();
        figures.put("held_out_drafts", (double) ranks.size());
        DraftFigures.hits(ranks).forEach((name, value) -> figures.put("held_out_" + name, value));
        return figures;
    }

    /** Failing drafts, grouped by the patterns that their accepted snippets document. Drafts without a pattern are left out. */
    private static Map<Set<String>, List<JsonNode>> groups(Path drafts, Path patterns) throws IOException {
        var known = Qrel.cases(patterns);
        Map<Set<String>, List<JsonNode>> groups = new LinkedHashMap<>();
        for (JsonNode draft : Qrel.cases(drafts)) {
            if (!draft.path("kind").asText().equals("failing")) continue;
            var accepted = Qrel.of(draft.path("accept"));
            var slugs = new TreeSet<String>();
            for (JsonNode pattern : known) {
                if (Qrel.of(pattern.path("evidence")).stream().anyMatch(accepted::contains))
                    slugs.add(pattern.path("slug").asText());
            }
            if (!slugs.isEmpty())
                groups.computeIfAbsent(slugs, unused -> new ArrayList<>()).add(draft);
        }
        return groups;
    }
}
