package dev.debrief.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.HashingEmbedder;
import dev.debrief.app.KnowledgeBase;
import dev.debrief.app.Workspace;
import dev.debrief.domain.Dimension;
import dev.debrief.domain.Facet;
import dev.debrief.ingest.Progress;
import dev.debrief.ingest.Sources;
import dev.debrief.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles are untrusted data: markup in them stays text on every page and in every export. */
final class HostileArticleTest {
    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final String IMAGE = "<img src=x onerror=alert(2)>";
    private static final String QUOTE = "\" autofocus onfocus=alert(3) x=\"";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private KnowledgeBase knowledge() throws IOException {
        Path articles = Files.createDirectories(folder.resolve("articles"));
        Files.createDirectories(folder.resolve("patterns"));
        Files.writeString(articles.resolve("<img src=x onerror=alert(4)> & 'quoted'.md"), """
                ---
                title: 'Title %s %s'
                author: '%s'
                url: 'javascript:alert(5)'
                companies: ['%s']
                ---

                ## Section %s

                Committees reject %s candidates who say {{7919*6997}} ${7919*6997} @if(true).

                - BAD: "I did %s all by myself"
                - GOOD: "=HYPERLINK(1) we did it %s"
                """.formatted(
                        SCRIPT, IMAGE, IMAGE, IMAGE, IMAGE, IMAGE.replace("<", "&lt;"), QUOTE, QUOTE));
        Files.writeString(
                articles.resolve("plain.txt"),
                "A title " + SCRIPT + "\n\nCommittees reject " + SCRIPT + IMAGE + QUOTE
                        + " vague claims.\n\n=1+1 committees look for evidence of decisions.\n");
        Files.writeString(
                articles.resolve("page.html"),
                "<html><body><article><h1>T &lt;script&gt;alert(6)&lt;/script&gt;</h1><p>Committees"
                        + " reject &lt;img src=x onerror=alert(7)&gt; candidates for vague claims about impact. Committees at Goldman Sachs reject them too.</p></article></body></html>");
        var sources = new Sources(List.of(articles), folder.resolve("patterns"));
        return new Workspace(sources, folder.resolve("index"), new HashingEmbedder(), unused -> {}).open(Progress.NONE);
    }

    @Test
    void everyBrowseLinkHasAPage() throws Exception {
        try (var served = Served.of(knowledge())) {
            var links = Jsoup.parse(served.get("/browse").body())
                    .select("a[href^=/browse/]")
                    .eachAttr("href");
            assertTrue(links.contains("/browse/company/Goldman%20Sachs"), links.toString());
            for (String link : links) assertEquals(200, served.get(link).statusCode(), link);
        }
    }

    @Test
    void nothingInAnArticleIsExecuted() throws Exception {
        try (var served = Served.of(knowledge())) {
            var knowledge = served.knowledge();
            var paths = new ArrayList<>(List.of(
                    "/",
                    "/search",
                    "/search?q=committees&group=article&explain=true",
                    "/browse",
                    "/articles",
                    "/status",
                    "/search?q=%3Cscript%3Ealert(8)%3C/script%3E",
                    "/search?company=%22%3E%3Cimg%20src=x%3E",
                    "/nothing/%3Cscript%3E"));
            for (var article : knowledge.articles()) {
                paths.add(Links.article(article.id()));
                for (String company : article.tags().of(Dimension.COMPANY))
                    paths.add(Links.browse(Facet.COMPANY, company));
            }
            var all = knowledge.search(SearchRequest.listing(Map.of(), 1, 100));
            all.hits().forEach(hit -> paths.add(Links.passage(hit.passage().id())));
            assertTrue(all.total() >= 4, "passages of all three files");
            for (String path : paths) {
                String html = served.get(path).body();
                var page = Jsoup.parse(html);
                for (var script : page.select("script")) {
                    assertTrue(script.attr("src").startsWith("/assets/"), path + ": " + script);
                    assertEquals("", script.data(), path);
                }
                assertEquals(
                        0,
                        page.select("img, iframe, object, embed, [onerror], [onfocus], [autofocus]")
                                .size(),
                        path);
                assertEquals(0, page.select("a[href^=javascript]").size(), path);
                assertFalse(html.contains("55409243"), path + ": a template in the article was executed");
            }
            for (String format : List.of("json", "csv", "md")) {
                var response = served.get("/api/search?size=100&format=" + format);
                assertFalse(
                        response.headers().firstValue("Content-Type").orElse("").contains("html"));
                if (format.equals("csv")) assertFalse(response.body().contains("\"=1+1"), response.body());
                if (format.equals("md")) assertFalse(response.body().contains(SCRIPT), response.body());
            }
        }
    }
}
