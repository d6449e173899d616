package dev.debrief.web;

import dev.debrief.app.Aspect;
import dev.debrief.app.Chosen;
import dev.debrief.app.Dossier;
import dev.debrief.app.Gaps;
import dev.debrief.app.KnowledgeBase;
import dev.debrief.app.Loops;
import dev.debrief.app.Theme;
import dev.debrief.app.ToldCase;
import dev.debrief.domain.Facet;
import dev.debrief.domain.Kind;
import dev.debrief.domain.Passage;
import dev.debrief.domain.Verdict;
import dev.debrief.search.FacetCount;
import dev.debrief.search.Hit;
import dev.debrief.search.SearchRequest;
import dev.debrief.search.SearchResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The page for one level, company, role, round, or topic: what fails there, what passes, what is asked, and who was turned
 * down or taken.
 *
 * @param found how many passages and articles are filed here
 * @param patterns the failures documented here, those that the most authors document first
 * @param loops those of this company, or those for this level that are known best
 * @param nearby other values with passages; empty unless this one has none
 */
public record BrowseView(
        Frame frame,
        Facet facet,
        FacetCount value,
        SearchResult.Found found,
        List<Theme> patterns,
        List<Shelf> shelves,
        List<ToldCase> stories,
        List<Loops.Loop> loops,
        List<FacetCount> nearby) {
    private static final int ON_A_SHELF = 5;
    private static final int MOST_PATTERNS = 10;
    private static final int MOST_STORIES = 5;
    private static final int MOST_LOOPS = 10;

    /**
     * A few passages of one group.
     *
     * @param all address of a search for all of them
     */
    public record Shelf(String title, List<Passage> passages, int total, String all) {}

    /** @param themes what its passages are about; what the most authors say is shown */
    private record Group(String title, Facet themes, List<Kind> kinds) {}

    private static final Group FAILS =
            new Group("What fails here", Facet.PATTERN, List.of(Kind.REJECTION_TRIGGER, Kind.BAD_EXAMPLE));
    private static final Group PASSES =
            new Group("What passes", Facet.TOPIC, List.of(Kind.APPROVAL_SIGNAL, Kind.GOOD_EXAMPLE));

    private static final List<Group> GROUPS = List.of(
            FAILS,
            PASSES,
            new Group("What is asked", Facet.ROUND, List.of(Kind.QUESTION)),
            new Group("How it is judged", Facet.TOPIC, List.of(Kind.FRAMEWORK)),
            new Group("What else there is to know", Facet.TOPIC, List.of(Kind.FACT, Kind.ADVICE, Kind.CHECKLIST)));

    static BrowseView of(KnowledgeBase knowledge, Facet facet, String typed) throws IOException {
        var all = search(knowledge, Map.of(facet, List.of(typed)), 1);
        // A blank value is not a filter.
        String value = all.request().filter(facet).stream().findFirst().orElse("");
        if (value.isEmpty() || (all.total() == 0 && !facet.known().contains(value))) {
            throw WebException.notFound(
                    "there are no passages for this " + facet.label().toLowerCase(Locale.ROOT));
        }
        Map<Facet, List<String>> here = Map.of(facet, List.of(value));
        var passages = knowledge.passages(here);
        var shelves = new ArrayList<Shelf>();
        for (Group group : GROUPS) {
            var own = passages.stream()
                    .filter(passage -> group.kinds().contains(passage.kind()))
                    .toList();
            if (!own.isEmpty()) shelves.add(shelf(knowledge, group, own, all, here));
        }
        String label = knowledge.label(facet, value);
        return new BrowseView(
                Frame.of(label, "browse"),
                facet,
                new FacetCount(value, label, all.total(), false),
                all.found(),
                Dossier.among(passages, knowledge, here).themes(knowledge, Aspect.FAILS).stream()
                        .filter(pattern -> !pattern.isRest())
                        .limit(MOST_PATTERNS)
                        .toList(),
                shelves,
                stories(knowledge, facet, value),
                loops(knowledge, facet, value),
                all.total() > 0 ? List.of() : nearby(knowledge, facet));
    }

    /**
     * @param own the passages of the group
     * @param all the search for everything that is filed here, which has counted them
     */
    private static Shelf shelf(
            KnowledgeBase knowledge, Group group, List<Passage> own, SearchResult all, Map<Facet, List<String>> here) {
        var kinds = group.kinds().stream().map(Kind::slug).toList();
        int total = all.counts(Facet.KIND).stream()
                .filter(kind -> kinds.contains(kind.value()))
                .mapToInt(FacetCount::count)
                .sum();
        Map<Facet, List<String>> filters = new LinkedHashMap<>(here);
        filters.put(Facet.KIND, kinds);
        return new Shelf(
                group.title(), Chosen.of(knowledge, own, group.themes(), ON_A_SHELF), total, Links.filtered(filters));
    }

    /** The first cases of the passages filed here. */
    private static List<ToldCase> stories(KnowledgeBase knowledge, Facet facet, String value) throws IOException {
        Map<Facet, List<String>> told = new LinkedHashMap<>();
        told.put(facet, List.of(value));
        told.put(Facet.VERDICT, List.of(Verdict.REJECTED.slug(), Verdict.APPROVED.slug()));
        var stories = new LinkedHashSet<ToldCase>();
        for (Hit hit : search(knowledge, told, SearchRequest.LARGEST_PAGE).hits())
            knowledge.toldCase(hit.passage()).ifPresent(stories::add);
        return stories.stream().limit(MOST_STORIES).toList();
    }

    private static List<Loops.Loop> loops(KnowledgeBase knowledge, Facet facet, String value) throws IOException {
        if (facet.equals(Facet.COMPANY)) return knowledge.loops().ofCompany(value);
        if (!facet.equals(Facet.LEVEL)) return List.of();
        return knowledge.loops().ofLevel(value).stream().limit(MOST_LOOPS).toList();
    }

    /** Whether it can be compared with another one. */
    public boolean isCompared() {
        return facet.equals(Facet.LEVEL) || facet.equals(Facet.COMPANY);
    }

    /** The values of the facet that have passages, levels from low to high, others with the most first. */
    private static List<FacetCount> nearby(KnowledgeBase knowledge, Facet facet) throws IOException {
        var values = search(knowledge, Map.of(), 1).counts(facet).stream()
                .filter(count -> count.count() > 0)
                .limit(MOST_PATTERNS)
                .toList();
        return Ladder.order(facet, values);
    }

    private static SearchResult search(KnowledgeBase knowledge, Map<Facet, List<String>> filters, int size)
            throws IOException {
        return knowledge.search(SearchRequest.listing(filters, 1, size));
    }

    /** Whether this is a level or a role about which too little is said to rely on. */
    public boolean isThin() {
        return (facet.equals(Facet.LEVEL) || facet.equals(Facet.ROLE))
                && value.count() > 0
                && Gaps.isThin(total(FAILS), total(PASSES));
    }

    private int total(Group group) {
        return shelves.stream()
                .filter(shelf -> shelf.title().equals(group.title()))
                .mapToInt(Shelf::total)
                .sum();
    }

    /** Address of a search for the outcomes told here. */
    public String allStories() {
        Map<Facet, List<String>> told = new LinkedHashMap<>();
        told.put(facet, List.of(value.value()));
        told.put(Facet.VERDICT, List.of(Verdict.REJECTED.slug(), Verdict.APPROVED.slug()));
        return Links.filtered(told);
    }
}
