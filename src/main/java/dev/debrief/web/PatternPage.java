package dev.debrief.web;

import dev.debrief.app.KnowledgeBase;
import dev.debrief.domain.Exemplar;
import dev.debrief.domain.Facet;
import dev.debrief.domain.Family;
import dev.debrief.domain.Passage;
import dev.debrief.domain.Pattern;
import dev.debrief.domain.PatternSummary;
import dev.debrief.text.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The page of a pattern: why it fails, how to fix it, and which passages document it.
 *
 * @param contradictions passages that approve of what the pattern rejects
 */
public record PatternPage(
        Frame frame,
        Pattern pattern,
        PatternSummary summary,
        List<Article> articles,
        List<Passage> contradictions,
        List<Pair> pairs,
        List<Pattern> related) {
    private static final int PAIRS = 3;
    private static final int MOST_PASSAGES = 100;
    /** First-hand sources, official ones, secondary ones; those that do not say are last. */
    private static final Comparator<Passage> BEST_SOURCE_FIRST =
            Comparator.comparing(passage -> passage.source().mark(), Comparator.nullsLast(Comparator.naturalOrder()));

    public Family family() {
        return Family.named(pattern.family()).orElseThrow();
    }

    /** Whether more passages document the pattern than the page shows. */
    public boolean isCut() {
        return articles.stream().mapToInt(article -> article.passages().size()).sum() >= MOST_PASSAGES;
    }

    /** The passages of one article that document the pattern; articles with the best sources are first. */
    public record Article(String articleId, String title, List<Passage> passages) {}

    /** A failing and a strong answer about the same subject. */
    public record Pair(List<Segment> failing, String strong, String about) {}

    static PatternPage of(KnowledgeBase knowledge, String slug) throws IOException {
        Pattern pattern =
                knowledge.pattern(slug).orElseThrow(() -> WebException.notFound("there is no pattern with this name"));
        Map<String, List<Passage>> byArticle = new LinkedHashMap<>();
        var about = knowledge.passages(Facet.PATTERN, slug);
        var documenting = about.stream()
                .filter(Passage::isFailure)
                .sorted(BEST_SOURCE_FIRST)
                .toList();
        for (Passage passage : documenting.subList(0, Math.min(MOST_PASSAGES, documenting.size())))
            byArticle
                    .computeIfAbsent(passage.articleId(), unused -> new ArrayList<>())
                    .add(passage);
        var articles = new ArrayList<Article>();
        byArticle.forEach((id, passages) ->
                articles.add(new Article(id, passages.getFirst().articleTitle(), List.copyOf(passages))));
        var related = new ArrayList<Pattern>();
        for (String other : pattern.related()) knowledge.pattern(other).ifPresent(related::add);
        return new PatternPage(
                Frame.of(pattern.name(), "patterns"),
                pattern,
                knowledge.documentation().stream()
                        .filter(summary -> summary.slug().equals(slug))
                        .findFirst()
                        .orElseThrow(),
                articles,
                about.stream().filter(passage -> !passage.isFailure()).toList(),
                pairs(pattern),
                related);
    }

    private static List<Pair> pairs(Pattern pattern) {
        var pairs = new ArrayList<Pair>();
        for (Exemplar strong : pattern.strong()) {
            for (Exemplar failing : pattern.failing()) {
                if (failing.about().equals(strong.about()) && pairs.size() < PAIRS) {
                    pairs.add(new Pair(segments(failing), strong.text(), strong.about()));
                }
            }
        }
        return pairs;
    }

    private static List<Segment> segments(Exemplar exemplar) {
        return Segment.of(
                exemplar.text(),
                exemplar.telling().stream().map(t -> new Span(t.from(), t.to())).toList());
    }
}
