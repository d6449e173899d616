package dev.debrief.web;

import dev.debrief.app.KnowledgeBase;
import dev.debrief.app.ToldCase;
import dev.debrief.domain.Facet;
import dev.debrief.domain.Passage;
import dev.debrief.search.SearchRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A page of every kind that readers can reach with a link, by name. */
final class PagesOf {
    /** The templates, each with the page of {@link #reader} that uses most of it. */
    static final Map<String, String> TEMPLATES = Map.ofEntries(
            Map.entry("home", "home"),
            Map.entry("results", "filtered"),
            Map.entry("browse", "browse"),
            Map.entry("shelves", "level"),
            Map.entry("patterns", "patterns"),
            Map.entry("pattern", "pattern"),
            Map.entry("articles", "articles"),
            Map.entry("article", "told"),
            Map.entry("passage", "passage"),
            Map.entry("cases", "cases"),
            Map.entry("case", "case"),
            Map.entry("compare", "compare"),
            Map.entry("loops", "loops"),
            Map.entry("loop", "loop"),
            Map.entry("review", "review"),
            Map.entry("questions", "questions"),
            Map.entry("syntax", "syntax"),
            Map.entry("labels", "labels"),
            Map.entry("status", "status"),
            Map.entry("coverage", "coverage"),
            Map.entry("error", "refused"));

    private PagesOf() {}

    static Map<String, String> reader(KnowledgeBase knowledge) throws IOException {
        var pages = new LinkedHashMap<String, String>();
        pages.put("home", "/");
        pages.put("results", "/search?q=influence+without+authority");
        pages.put("filtered", "/search?q=staff+impact&kind=bad-example&kind=rejection-trigger&level=staff");
        pages.put("grouped", "/search?q=google+committee&group=kind&explain=true");
        pages.put("empty", "/search?q=parental+leave+zzzz&company=Google");
        pages.put("browse", "/browse");
        pages.put("level", "/browse/level/staff");
        pages.put("company", "/browse/company/Google");
        pages.put("patterns", "/patterns");
        pages.put("pattern", "/patterns/" + knowledge.patterns().getFirst().slug());
        pages.put("articles", "/articles");
        String article = knowledge.articles().getFirst().id();
        pages.put("article", "/articles/" + article);
        pages.put("kinds", "/articles/" + article + "?kind=advice");
        var bad = knowledge.search(SearchRequest.listing(Map.of(Facet.KIND, List.of("bad-example")), 1, 1));
        pages.put("passage", "/passages/" + bad.hits().getFirst().passage().id());
        pages.put("cases", "/cases");
        pages.put("rejections", "/cases?outcome=rejected");
        var told = mostTold(knowledge);
        pages.put("case", Links.told(told));
        pages.put("told", Links.article(told.article().id()));
        pages.put("compare", "/compare?level=senior&level=director");
        pages.put("companies", "/compare?company=google&company=amazon&role=engineer");
        pages.put("uncompared", "/compare?company=nobody-at-all&level=L99&level=L6&role=pilot");
        pages.put("loops", "/loops");
        pages.put("loop", "/loops/google/L6");
        pages.put("thin-loop", "/loops/Stripe/staff/engineer");
        pages.put("review", "/review");
        pages.put("example", "/review?example=true");
        pages.put("questions", "/questions");
        pages.put("asked", "/questions?q=conflict");
        pages.put("syntax", "/syntax");
        pages.put("labels", Links.wrong(bad.hits().getFirst().passage()));
        pages.put("status", "/status");
        pages.put("coverage", "/coverage");
        pages.put("missing", "/nothing-here");
        pages.put("refused", "/search?sort=fastest");
        return pages;
    }

    /** The first case whose passages say different things about the candidate, or else the first. */
    private static ToldCase mostTold(KnowledgeBase knowledge) throws IOException {
        for (var one : knowledge.cases())
            if (knowledge.passages(one).stream().map(Passage::stance).distinct().count() > 1) return one;
        return knowledge.cases().getFirst();
    }
}
