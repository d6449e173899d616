package dev.debrief.web;

import dev.debrief.app.KnowledgeBase;
import dev.debrief.domain.Facet;
import dev.debrief.domain.Kind;
import dev.debrief.domain.Verdict;
import dev.debrief.search.FacetCount;
import dev.debrief.search.Hit;
import dev.debrief.search.SearchRequest;
import dev.debrief.search.SearchResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The page for one level, company, role, round, or topic. */
public record BrowseView(
        Frame frame,
        Facet facet,
        String value,
        String label,
        int total,
        List<FacetCount> kinds,
        List<FacetCount> patterns,
        List<Shelf> shelves) {
    private static final int ON_A_SHELF = 5;

    /**
     * The first passages of one group.
     *
     * @param all address of a search for all of them
     */
    public record Shelf(String title, List<Card> cards, int total, String all) {}

    private record Group(String title, Facet facet, String value) {}

    private static final List<Group> GROUPS = List.of(
            new Group("What got people rejected", Facet.VERDICT, Verdict.REJECTED.slug()),
            new Group("What got people approved", Facet.VERDICT, Verdict.APPROVED.slug()),
            new Group("Rejection triggers", Facet.KIND, Kind.REJECTION_TRIGGER.slug()),
            new Group("Approval signals", Facet.KIND, Kind.APPROVAL_SIGNAL.slug()),
            new Group("Bad examples", Facet.KIND, Kind.BAD_EXAMPLE.slug()),
            new Group("Good examples", Facet.KIND, Kind.GOOD_EXAMPLE.slug()));

    static BrowseView of(KnowledgeBase knowledge, Facet facet, String value) throws IOException {
        var all = search(knowledge, Map.of(facet, List.of(value)), 1);
        // A blank value is not a filter.
        var values = all.request().filter(facet);
        if (all.total() == 0 || values.isEmpty()) {
            throw WebException.notFound(
                    "there are no passages for this " + facet.label().toLowerCase(java.util.Locale.ROOT));
        }
        String known = values.getFirst();
        var shelves = new ArrayList<Shelf>();
        Set<String> shown = new HashSet<>();
        for (Group group : GROUPS) {
            var filters = new LinkedHashMap<Facet, List<String>>();
            filters.put(facet, List.of(known));
            filters.put(group.facet(), List.of(group.value()));
            var found = search(knowledge, filters, ON_A_SHELF + shown.size());
            var cards = new ArrayList<Card>();
            for (Hit hit : found.hits()) {
                if (cards.size() < ON_A_SHELF && shown.add(hit.passage().id())) cards.add(Card.of(hit, knowledge));
            }
            if (cards.isEmpty()) continue;
            shelves.add(new Shelf(
                    group.title(), cards, found.total(), Links.filtered(facet, known, group.facet(), group.value())));
        }
        String label = knowledge.label(facet, known);
        return new BrowseView(
                Frame.of(label, "browse"),
                facet,
                known,
                label,
                all.total(),
                all.facets().getOrDefault(Facet.KIND, List.of()),
                all.facets().getOrDefault(Facet.PATTERN, List.of()).stream()
                        .limit(10)
                        .toList(),
                shelves);
    }

    private static SearchResult search(KnowledgeBase knowledge, Map<Facet, List<String>> filters, int size)
            throws IOException {
        return knowledge.search(SearchRequest.listing(filters, 1, size));
    }
}
