package dev.debrief.eval;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.catalogue.Catalogue;
import dev.debrief.embed.Embedder;
import dev.debrief.index.IndexBuilder;
import dev.debrief.index.IndexHome;
import dev.debrief.index.Sources;
import dev.debrief.match.Nearest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * How drafts fare whose failure the catalogue does not know. For each group of failing drafts that document the same
 * patterns, those are taken out of the catalogue, everything that is learned from it is learned again without them, and the
 * drafts are compared.
 *
 * @param sources articles, and the catalogue with all its patterns
 * @param embedder makes the vectors that the indexes lack
 * @param progress is told of each group in a line
 */
public record HeldOut(Sources sources, Embedder embedder, Consumer<String> progress) {
    /**
     * The figures, by name: {@code held_out_drafts}, how many drafts have a pattern, and {@code held_out_hit@k} and
     * {@code held_out_mrr10} as {@link NearestEval#figures} has them for all.
     *
     * @param patterns which pieces of the articles document each pattern: {@code slug} and {@code evidence}, an object a line
     * @param index folder of an index of the same sources: a copy of it lends its vectors
     */
    public Map<String, Double> figures(Path drafts, Path patterns, Path index) throws IOException {
        Path scratch = Files.createTempDirectory("debrief-held-out");
        try {
            try (var files = Files.newDirectoryStream(index, Files::isRegularFile)) {
                for (Path file : files) Files.copy(file, scratch.resolve(file.getFileName()));
            }
            return measured(drafts, patterns, scratch);
        } finally {
            try (var all = Files.walk(scratch)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
            }
        }
    }

    private Map<String, Double> measured(Path drafts, Path patterns, Path scratch) throws IOException {
        var ranks = new ArrayList<Integer>();
        for (var group : groups(drafts, patterns).entrySet()) {
            Path catalogue = without(group.getKey(), scratch.resolve("patterns"));
            var reduced = new Sources(sources.articles(), catalogue);
            try (var snapshot =
                    new IndexHome(scratch, reduced, embedder, line -> {}).open(IndexBuilder.Progress.NONE)) {
                var nearest = new Nearest(snapshot, embedder);
                for (JsonNode draft : group.getValue())
                    ranks.add(NearestEval.rank(NearestEval.find(nearest, draft), Qrel.of(draft.path("accept"))));
            }
            progress.accept(
                    String.join(", ", group.getKey()) + ": " + group.getValue().size() + " drafts, compared with "
                            + Catalogue.read(catalogue).patterns().size() + " patterns");
        }
        var figures = new LinkedHashMap<String, Double>();
        figures.put("held_out_drafts", (double) ranks.size());
        NearestEval.hits(ranks).forEach((name, value) -> figures.put("held_out_" + name, value));
        return figures;
    }

    /** Failing drafts by the patterns that what they are to find documents; those that document none are left out. */
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

    /** A copy of the catalogue's folder without some patterns. */
    private Path without(Set<String> slugs, Path folder) throws IOException {
        var known = Catalogue.read(sources.patterns()).patterns().keySet();
        for (String slug : slugs)
            if (!known.contains(slug)) throw new IOException("the catalogue has no pattern '" + slug + "'");
        Files.createDirectories(folder);
        try (var old = Files.newDirectoryStream(folder)) {
            for (Path file : old) Files.delete(file);
        }
        try (var files = Files.newDirectoryStream(sources.patterns(), "*.yaml")) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                if (!slugs.contains(name.substring(0, name.length() - ".yaml".length())))
                    Files.copy(file, folder.resolve(name));
            }
        }
        return folder;
    }
}
