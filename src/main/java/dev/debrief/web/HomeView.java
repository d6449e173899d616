package dev.debrief.web;

import dev.debrief.app.KnowledgeBase;
import dev.debrief.domain.Facet;
import dev.debrief.domain.Kind;
import dev.debrief.domain.PatternSummary;
import dev.debrief.search.FacetCount;
import dev.debrief.search.SearchRequest;
import dev.debrief.search.SearchResult;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The home page. */
public record HomeView(
        Frame frame,
        Figures figures,
        List<FacetCount> kinds,
        List<PatternSummary> documented,
        @Nullable Card example,
        List<Facet> browse,
        Map<Facet, List<FacetCount>> counts,
        Choices choices) {
    /** The size of the knowledge base. */
    public record Figures(int passages, int articles, int patterns) {}

    private static final int MOST_DOCUMENTED = 6;
    private static final List<Facet> BROWSE = List.of(Facet.LEVEL, Facet.COMPANY, Facet.ROLE, Facet.TOPIC);

    static HomeView of(KnowledgeBase knowledge) throws IOException {
        SearchResult all = knowledge.search(SearchRequest.listing(Map.of(), 1, 1));
        return new HomeView(
                Frame.home(),
                new Figures(
                        all.total(),
                        knowledge.articleNames().size(),
                        knowledge.documentation().size()),
                all.counts(Facet.KIND),
                bestDocumented(knowledge).stream().limit(MOST_DOCUMENTED).toList(),
                example(knowledge),
                BROWSE,
                all.facets(),
                Choices.of(knowledge));
    }

    /** All patterns, starting with those that the most articles document. */
    static List<PatternSummary> bestDocumented(KnowledgeBase knowledge) {
        return knowledge.documentation().stream()
                .sorted(Comparator.comparingInt(PatternSummary::documents)
                        .thenComparingInt(PatternSummary::passages)
                        .reversed()
                        .thenComparing(PatternSummary::name))
                .toList();
    }

    /** A failing example with its counterpart, to show what an entry looks like. */
    private static @Nullable Card example(KnowledgeBase knowledge) throws IOException {
        var bad = knowledge.search(SearchRequest.listing(Map.of(Facet.KIND, List.of(Kind.BAD_EXAMPLE.slug())), 1, 20));
        for (var hit : bad.hits()) {
            var card = Card.of(hit, knowledge);
            if (card.counterpart() != null && hit.passage().title() != null) return card;
        }
        return null;
    }
}
