package dev.debrief.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.domain.Facet;
import dev.debrief.domain.Kind;
import dev.debrief.domain.Passage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A passage is shown with what stands next to it, and with what others say that is like it. */
@Tag("model")
@SuppressWarnings("NullAway.Init")
final class PassagePageTest {
    private static final int SAMPLE = 20;

    private static Served served;
    private static List<Passage> passages;

    @BeforeAll
    static void start() throws IOException {
        served = Served.shipped();
        passages = served.knowledge().passages(Facet.KIND, Kind.REJECTION_TRIGGER.slug()).stream()
                .limit(SAMPLE)
                .toList();
    }

    private static Document page(Passage passage) throws IOException, InterruptedException {
        return Jsoup.parse(served.get(Links.passage(passage.id())).body());
    }

    private static List<Passage> shown(Document page, String section) throws IOException {
        var shown = new ArrayList<Passage>();
        for (String link : page.select(section + " a[href^=/passages/]").eachAttr("href"))
            served.knowledge()
                    .passage(link.substring(link.lastIndexOf('/') + 1))
                    .ifPresent(shown::add);
        return shown;
    }

    @Test
    void similarPassagesComeFromElsewhereAndAtMostTwoFromOneArticle() throws Exception {
        for (var passage : passages) {
            var articles = shown(page(passage), "#similar").stream()
                    .peek(other -> assertFalse(
                            other.articleId().equals(passage.articleId())
                                    && other.section().equals(passage.section()),
                            passage.text() + " has as similar " + other.text()))
                    .map(Passage::articleId)
                    .toList();
            assertFalse(articles.isEmpty(), passage.text());
            for (String article : articles) assertTrue(Collections.frequency(articles, article) <= 2, article);
        }
    }

    @Test
    void theRestOfItsSectionStandsBelowInTheOrderOfTheText() throws Exception {
        for (var passage : passages) {
            var expected = served.knowledge().passages(Facet.ARTICLE, passage.articleId()).stream()
                    .filter(other -> other.section().equals(passage.section()))
                    .filter(other -> !other.id().equals(passage.id()))
                    .filter(other -> !passage.links().counterparts().contains(other.id()))
                    .toList();
            assertEquals(expected, shown(page(passage), "section[aria-labelledby=section]"), passage.text());
        }
    }

    @Test
    void itIsTitledByWhatItIs() throws Exception {
        for (var passage : passages) {
            String title = page(passage).select("h1").text();
            assertTrue(title.equals(passage.title()) || title.startsWith("Rejection trigger"), title);
        }
    }
}
