package dev.debrief.eval;

import dev.debrief.app.Articles;
import dev.debrief.app.KnowledgeBase;
import dev.debrief.app.Workspace;
import dev.debrief.domain.Exemplar;
import dev.debrief.domain.Pattern;
import dev.debrief.ingest.Progress;
import dev.debrief.ingest.Sources;
import dev.debrief.review.Review;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Measures reviews of failures that no model has seen: the models are trained without the patterns that the catalogue marks
 * as held out, and the answers of those patterns are the drafts. A passage is right if it declares the draft's pattern.
 *
 * @param sources the articles, and the catalogue with all its patterns
 * @param workspaces creates a workspace for sources, with its index in the given folder
 */
public record Unseen(Sources sources, BiFunction<Sources, Path, Workspace> workspaces) {
    /** The figures, by name: {@code unseen_patterns}, {@code unseen_answers}, and those of {@link NearestEval#figures}. */
    public Map<String, Double> figures() throws IOException {
        return Scratch.in(this::measured);
    }

    private Map<String, Double> measured(Path scratch) throws IOException {
        var articles = Articles.in(sources.articles(), sources.patterns());
        var unseen = articles.patterns().stream().filter(Pattern::heldOut).toList();
        var slugs = unseen.stream().map(Pattern::slug).collect(Collectors.toSet());
        var declared = declared(articles, slugs);
        Path catalogue = Scratch.without(sources.patterns(), slugs, scratch.resolve("patterns"));
        var drafts = new DraftFigures();
        int answers = 0;
        try (var knowledge = workspaces
                .apply(new Sources(sources.articles(), catalogue), scratch.resolve("index"))
                .open(Progress.NONE)) {
            for (Pattern pattern : unseen) {
                var accepted = declared.getOrDefault(pattern.slug(), Set.of());
                for (Exemplar answer : pattern.failing())
                    drafts.rank(rank(review(knowledge, "failing", answer, drafts), accepted));
                for (Exemplar answer : pattern.strong()) review(knowledge, "strong", answer, drafts);
                answers += pattern.failing().size() + pattern.strong().size();
            }
        }
        var figures = new LinkedHashMap<String, Double>();
        figures.put("unseen_patterns", (double) unseen.size());
        figures.put("unseen_answers", (double) answers);
        figures.putAll(drafts.figures());
        figures.remove("offtopic_refused");
        return figures;
    }

    private static Review review(KnowledgeBase knowledge, String kind, Exemplar answer, DraftFigures drafts)
            throws IOException {
        var review = NearestEval.review(knowledge, answer.text());
        drafts.add(kind, answer.text(), review);
        return review;
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
