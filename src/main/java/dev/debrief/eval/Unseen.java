package dev.debrief.eval;

import dev.debrief.app.Articles;
import dev.debrief.app.Workspace;
import dev.debrief.domain.Exemplar;
import dev.debrief.domain.Pattern;
import dev.debrief.ingest.Progress;
import dev.debrief.ingest.Sources;
import dev.debrief.review.Finding;
import dev.debrief.review.Review;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Measures reviews of failures that no model has seen: the models are trained without the patterns that the catalogue marks
 * as held out, and the answers of those patterns are the drafts. A passage is right if it declares the draft's pattern.
 *
 * @param sources the articles, and the catalogue with all its patterns
 * @param workspaces creates a workspace for sources, with its index in the given folder
 */
public record Unseen(Sources sources, BiFunction<Sources, Path, Workspace> workspaces) {
    /** What the figures are also reported for. */
    public enum By {
        ROLE,
        FAMILY
    }

    /**
     * @param all the figures, by name: {@code unseen_patterns}, {@code unseen_answers}, {@code family_first}, the share of failing
     *     answers whose first pattern belongs to the family of the right one, and those of {@link NearestEval#figures}
     * @param groups the last ones for each role or family; empty if neither was asked for
     */
    public record Figures(Map<String, Double> all, Map<String, Map<String, Double>> groups) {}

    public Figures figures(@Nullable By by) throws IOException {
        return Scratch.in(scratch -> measured(by, scratch));
    }

    private Figures measured(@Nullable By by, Path scratch) throws IOException {
        var articles = Articles.in(sources.articles(), sources.patterns());
        var unseen = articles.patterns().stream().filter(Pattern::heldOut).toList();
        var slugs = unseen.stream().map(Pattern::slug).collect(Collectors.toSet());
        var declared = declared(articles, slugs);
        Path catalogue = Scratch.without(sources.patterns(), slugs, scratch.resolve("patterns"));
        var drafts = new Grouped();
        int answers = 0;
        int family = 0;
        try (var knowledge = workspaces
                .apply(new Sources(sources.articles(), catalogue), scratch.resolve("index"))
                .open(Progress.NONE)) {
            for (Pattern pattern : unseen) {
                var accepted = declared.getOrDefault(pattern.slug(), Set.of());
                for (Exemplar answer : pattern.failing()) {
                    var review = NearestEval.review(knowledge, answer.text());
                    if (isOfFamily(review, pattern)) family++;
                    drafts.add(group(by, pattern, answer), some -> {
                        some.add("failing", answer.text(), review);
                        some.rank(rank(review, accepted));
                    });
                }
                for (Exemplar answer : pattern.strong()) {
                    var review = NearestEval.review(knowledge, answer.text());
                    drafts.add(group(by, pattern, answer), some -> some.add("strong", answer.text(), review));
                }
                answers += pattern.failing().size() + pattern.strong().size();
            }
        }
        double failing =
                unseen.stream().mapToInt(pattern -> pattern.failing().size()).sum();
        var figures = new LinkedHashMap<String, Double>();
        figures.put("unseen_patterns", (double) unseen.size());
        figures.put("unseen_answers", (double) answers);
        figures.put("family_first", failing == 0 ? 0 : family / failing);
        figures.putAll(drafts.all());
        figures.remove("offtopic_refused");
        return new Figures(figures, drafts.groups());
    }

    private static String group(@Nullable By by, Pattern pattern, Exemplar answer) {
        return switch (by) {
            case ROLE -> answer.role();
            case FAMILY -> pattern.family();
            case null -> "";
        };
    }

    private static boolean isOfFamily(Review review, Pattern pattern) {
        return review.findings().stream()
                .map(Finding::pattern)
                .filter(Objects::nonNull)
                .limit(1)
                .anyMatch(found -> found.family().equals(pattern.family()));
    }

    /** The ids of the passages that declare each of some patterns. */
    private static Map<String, Set<String>> declared(Articles articles, Set<String> slugs) {
        Map<String, Set<String>> declared = new HashMap<>();
        articles.all()
                .forEach(article -> article.passages().stream()
                        .filter(passage -> passage.pattern() != null
                                && slugs.contains(passage.pattern().slug()))
                        .forEach(passage -> declared.computeIfAbsent(
                                        passage.pattern().slug(), unused -> new HashSet<>())
                                .add(passage.id())));
        return declared;
    }

    private static int rank(Review review, Set<String> accepted) {
        for (int i = 0; i < review.findings().size(); i++)
            if (accepted.contains(review.findings().get(i).passage().id())) return i + 1;
        return 0;
    }
}
