package dev.debrief.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A passage says where its label is to be corrected, what comes before a text that makes no sense alone, and why it was found. */
@SuppressWarnings("NullAway.Init")
final class LabelsTest {
    private static final String DEPOT = """
            ---
            title: About depots
            ---

            ## Moving a depot

            An engineer told the panel how she had moved
            the depot of a town. {.fact}

            They rejected her, because no driver had been asked
            before the depot moved. {.rejection-trigger company=Google
            verdict=rejected}
            """;

    @TempDir
    static Path folder;

    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        write(folder);
        served = Served.of(folder);
    }

    @AfterAll
    static void stop() throws IOException {
        served.close();
    }

    private static void write(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("patterns"));
        Files.createDirectories(folder.resolve("articles/towns"));
        Files.writeString(folder.resolve("articles/towns/depots.md"), DEPOT);
        Files.writeString(
                folder.resolve("articles/trams.md"),
                "# Trams\n\n## Rejected\n\nGoogle rejects every Staff engineer who blames the drivers of the trams.\n");
    }

    private static Document page(String path) throws IOException, InterruptedException {
        return Jsoup.parse(served.get(path).body());
    }

    private static JsonNode json(String path) throws IOException, InterruptedException {
        return new ObjectMapper().readTree(served.get(path).body());
    }

    /** What the page says that a passage's own page leads to. */
    private static String place(Served from, String search) throws IOException, InterruptedException {
        String id = new ObjectMapper()
                .readTree(from.get("/api/search" + search).body())
                .at("/hits/0/id")
                .textValue();
        var passage = Jsoup.parse(from.get("/passages/" + id).body());
        String link = passage.select("a:contains(Is this label wrong?)").attr("href");
        return Jsoup.parse(from.get(link).body()).select("main .facts").text();
    }

    @Test
    void aDeclaredPassageNamesTheFileTheLineAndTheMarkToCorrect() throws Exception {
        String place = place(served, "?q=driver&declared=true&kind=rejection-trigger");
        assertEquals(
                "File towns/depots.md Line 11 It now says {.rejection-trigger company=Google verdict=rejected}", place);
        assertFalse(place.contains(folder.toString()), "no path of this machine");
    }

    @Test
    void theLineIsRightAfterTheArticleWasEditedAboveIt(@TempDir Path other) throws Exception {
        write(other);
        assertTrue(lineOf(other).contains("Line 11 "), lineOf(other));
        Files.writeString(
                other.resolve("articles/towns/depots.md"),
                DEPOT.replace("## Moving", "One more line. {.context}\n\n## Moving"));
        assertTrue(lineOf(other).contains("Line 13 "), lineOf(other));
    }

    private static String lineOf(Path corpus) throws IOException, InterruptedException {
        try (var own = Served.of(corpus)) {
            return place(own, "?q=asked&kind=rejection-trigger");
        }
    }

    @Test
    void onlyThePageOfThePassageAsksWhetherItsLabelIsWrong() throws Exception {
        assertEquals(0, page("/search?q=driver").select(".wrong").size());
        assertFalse(page("/search?q=driver").select(".hit").isEmpty());
        String id = json("/api/search?q=driver").at("/hits/0/id").textValue();
        assertEquals(1, page("/passages/" + id).select(".wrong").size());
    }

    @Test
    void anInferredPassageSaysThatNothingIsWritten() throws Exception {
        String place = place(served, "?q=trams&declared=false");
        assertEquals("File trams.md It now says nothing: the label was inferred from the words", place);
    }

    @Test
    void theReportSaysInWordsWhatTheLabelIsAndWhereItStands() throws Exception {
        String id = json("/api/search?q=driver&declared=true&kind=rejection-trigger")
                .at("/hits/0/id")
                .textValue();
        String report = page("/labels?passage=" + id).select("#report").text().replaceAll("\\s+", " ");
        assertTrue(report.startsWith("Wrong label: towns/depots.md, line 11 "), report);
        assertTrue(report.contains("It says: Rejection trigger; Rejected; Google"), report);
    }

    @Test
    void withoutAPassageThePageSaysWhereToReportALabel() throws Exception {
        for (String path : List.of("/labels", "/labels?passage=none")) {
            var page = page(path);
            assertTrue(page.select("main").text().contains("follow “Is this label wrong?”"), path);
            assertTrue(page.select("#report").isEmpty(), path);
            assertTrue(page.select("main .facts").isEmpty(), path);
        }
    }

    @Test
    void theApiHasTheMarkAndItsLine() throws Exception {
        var declared = json("/api/search?q=driver&kind=rejection-trigger&declared=true")
                .at("/hits/0");
        assertEquals(
                "{.rejection-trigger company=Google verdict=rejected}",
                declared.get("declaration").textValue());
        assertEquals(11, declared.get("line").intValue());
        assertEquals("towns/depots.md", declared.get("source").textValue());
        var inferred = json("/api/search?q=trams&declared=false").at("/hits/0");
        assertTrue(inferred.get("declaration").isNull());
        assertTrue(inferred.get("line").isNull());
    }

    @Test
    void aPassageThatPointsBackShowsTheSentenceBeforeIt() throws Exception {
        String before = "An engineer told the panel how she had moved the depot of a town.";
        var page = page("/search?q=asked&kind=rejection-trigger");
        assertEquals(List.of("Before this: " + before), page.select(".before").eachText());
        var hit = json("/api/search?q=asked&kind=rejection-trigger").at("/hits/0");
        assertEquals(before, hit.get("before").textValue());
        String id = hit.get("id").textValue();
        assertEquals(before, json("/api/passages/" + id).get("before").textValue());
        assertEquals(1, page("/passages/" + id).select(".before").size());
        assertTrue(json("/api/search?q=panel&kind=fact").at("/hits/0/before").isNull());
        assertEquals(0, page("/search?q=panel&kind=fact").select(".before").size());
    }

    @Test
    void wordsOfTheQueryAreMarkedInTheHeadingOfACard() throws Exception {
        var page = page("/search?q=depots&kind=fact");
        assertEquals(List.of("depot"), page.select(".hit h3 mark").eachText());
        assertEquals("Moving a depot", page.select(".hit h3").text());
        assertEquals(List.of("depot"), page.select(".hit .said mark").eachText());
    }
}
