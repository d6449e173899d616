package dev.debrief.web;

import dev.debrief.app.ToldCase;
import dev.debrief.domain.Facet;
import dev.debrief.domain.Grouping;
import dev.debrief.domain.Mode;
import dev.debrief.domain.Order;
import dev.debrief.domain.Passage;
import dev.debrief.search.SearchRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the addresses of pages. The state of a page is in its address, except for drafts, which never are. */
public final class Links {
    private Links() {}

    public static String asset(String name) {
        return Assets.address(name);
    }

    public static String search(String query) {
        return "/search?q=" + encoded(query);
    }

    public static String filtered(Facet facet, String value) {
        return "/search?" + facet.key() + "=" + encoded(value);
    }

    /** All passages that match these filters. */
    public static String filtered(Map<Facet, List<String>> filters) {
        return search(SearchRequest.of(""), filters, 1);
    }

    public static String browse(Facet facet, String value) {
        if (facet == Facet.PATTERN) return pattern(value);
        if (facet == Facet.ARTICLE) return article(value);
        return "/browse/" + facet.key() + "/" + encoded(value);
    }

    public static String pattern(String slug) {
        return "/patterns/" + encoded(slug);
    }

    public static String article(String id) {
        return "/articles/" + encoded(id);
    }

    public static String told(ToldCase one) {
        return "/cases/" + encoded(one.article().id()) + "/"
                + encoded(one.told().key());
    }

    /** Two values of a facet side by side. */
    static String compared(Facet facet, List<String> values, Map<Facet, List<String>> within) {
        var parts = new ArrayList<String>();
        for (String value : values) parts.add(facet.key() + "=" + encoded(value));
        within.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().key()))
                .forEach(entry -> entry.getValue()
                        .forEach(value -> parts.add(entry.getKey().key() + "=" + encoded(value))));
        return parts.isEmpty() ? "/compare" : "/compare?" + String.join("&", parts);
    }

    /** The form for a comparison with another value. */
    public static String compared(Facet facet, String value) {
        return compared(facet, List.of(value), Map.of());
    }

    /** @param role null for all */
    public static String loop(String company, String level, @Nullable String role) {
        String loop = "/loops/" + encoded(company) + "/" + encoded(level);
        return role == null ? loop : loop + "/" + encoded(role);
    }

    static String cases(CaseFilter filter, int page) {
        var parts = new ArrayList<String>();
        var outcome = filter.outcome();
        if (outcome != null) parts.add("outcome=" + outcome.slug());
        filter.about().forEach((facet, value) -> parts.add(facet.key() + "=" + encoded(value)));
        if (page > 1) parts.add("page=" + page);
        return parts.isEmpty() ? "/cases" : "/cases?" + String.join("&", parts);
    }

    /** @param role empty for all */
    static String articles(String role, int page) {
        var parts = new ArrayList<String>();
        if (!role.isEmpty()) parts.add("role=" + encoded(role));
        if (page > 1) parts.add("page=" + page);
        return parts.isEmpty() ? "/articles" : "/articles?" + String.join("&", parts);
    }

    /** The place of a passage in its article. */
    public static String inArticle(Passage passage) {
        return article(passage.articleId()) + "#p-" + passage.id();
    }

    public static String passage(String id) {
        return "/passages/" + encoded(id);
    }

    /** How to report a label of the passage, and where it is written. */
    public static String wrong(Passage passage) {
        return "/labels?passage=" + encoded(passage.id());
    }

    /** The form for a draft, with a question of the articles filled in. */
    public static String answerTo(Passage question) {
        return "/review?question=" + encoded(question.id());
    }

    /** The same search, on another page. */
    static String page(SearchRequest request, int page) {
        return search(request, request.filters(), page);
    }

    /** The search with another filter value, on its first page. */
    static String with(SearchRequest request, Facet facet, String value) {
        var filters = new LinkedHashMap<Facet, List<String>>();
        filters.putAll(request.filters());
        filters.computeIfAbsent(facet, unused -> List.of());
        var values = new ArrayList<>(filters.getOrDefault(facet, List.of()));
        values.add(value);
        filters.put(facet, values);
        return search(request, filters, 1);
    }

    /** All hits of the search with a filter value, one by one. */
    static String ungrouped(SearchRequest request, Facet facet, String value) {
        return with(request, facet, value) + "&group=" + Grouping.NONE.slug();
    }

    /** The search without one of its filter values, on its first page. */
    static String without(SearchRequest request, Facet facet, String value) {
        var filters = new LinkedHashMap<Facet, List<String>>();
        request.filters().forEach((f, values) -> {
            var left = new ArrayList<>(values);
            if (f == facet) left.remove(value);
            if (!left.isEmpty()) filters.put(f, left);
        });
        return search(request, filters, 1);
    }

    static String withoutFilters(SearchRequest request) {
        return search(request, Map.of(), 1);
    }

    static String json(SearchRequest request) {
        String link = "/api" + search(request, request.filters(), request.page());
        if (request.bySection()) return link + "&group=" + Grouping.SECTION.slug();
        if (!request.query().isBlank() || request.order() != Order.DATE) return link;
        return link + (link.contains("?") ? "&" : "?") + "sort=" + Order.DATE.slug();
    }

    /** The answer to the search, as JSON. */
    static String answer(SearchRequest request) {
        return "/api"
                + search(SearchRequest.of(request.query()), request.filters(), 1)
                        .replaceFirst("^/search", "/answer");
    }

    /** The page of hits in another format: {@code csv} or {@code md}. */
    static String export(SearchRequest request, String format) {
        String link = json(request);
        return link + (link.contains("?") ? "&" : "?") + "format=" + format;
    }

    private static String search(SearchRequest request, Map<Facet, List<String>> filters, int page) {
        var parts = new ArrayList<String>();
        if (!request.query().isEmpty()) parts.add("q=" + encoded(request.query()));
        // A fixed order gives the same search the same address, whatever the order of clicks.
        filters.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().key()))
                .forEach(entry -> entry.getValue()
                        .forEach(value -> parts.add(entry.getKey().key() + "=" + encoded(value))));
        // Without words, the page shows the newest first unless it is told otherwise; the API does not.
        boolean usualOrder = request.order() == Order.RELEVANCE
                || (request.order() == Order.DATE && request.query().isBlank());
        if (!usualOrder) parts.add("sort=" + request.order().slug());
        // Pages group by section unless they are told otherwise, and a list of everything has no groups.
        var usual = request.query().isBlank() ? Grouping.NONE : Grouping.SECTION;
        if (request.grouping() != usual && request.grouping() != Grouping.SECTION)
            parts.add("group=" + request.grouping().slug());
        if (request.explain()) parts.add("explain=true");
        if (request.mode() != Mode.HYBRID) parts.add("mode=" + request.mode().slug());
        if (page > 1) parts.add("page=" + page);
        if (request.size() != 10) parts.add("size=" + request.size());
        return parts.isEmpty() ? "/search" : "/search?" + String.join("&", parts);
    }

    private static String encoded(String text) {
        // A plus means a space only in the query part, not in the path.
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
