package dev.debrief.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.HashingEmbedder;
import dev.debrief.app.KnowledgeBase;
import dev.debrief.app.Workspace;
import dev.debrief.domain.Facet;
import dev.debrief.domain.FacetValues;
import dev.debrief.domain.Mode;
import dev.debrief.domain.Order;
import dev.debrief.domain.PassageField;
import dev.debrief.domain.Schema;
import dev.debrief.ingest.Progress;
import dev.debrief.ingest.Sources;
import dev.debrief.search.SearchRequest;
import dev.debrief.web.WebServer;
import dev.debrief.wire.Exports;
import dev.debrief.wire.Json;
import dev.debrief.wire.Responses;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Adds a facet and a field to the schema, each in one place, and checks that index, filters, counts, JSON, CSV, parameters,
 * pages, and options have them.
 */
@SuppressWarnings("NullAway.Init")
final class AddedFacetAndFieldTest {
    private enum Length {
        SHORT,
        LONG
    }

    private static final Facet LENGTH = new Facet(
            "length",
            "Length",
            "lengths",
            FacetValues.closed(
                    Length.values(),
                    one -> one.name().toLowerCase(Locale.ROOT),
                    one -> "It is " + one.name().toLowerCase(Locale.ROOT)),
            passage -> List.of(passage.text().length() < 100 ? "short" : "long"));
    private static final PassageField<String> OPENING =
            PassageField.text("opening", true, passage -> passage.text().split(" ")[0]);
    private static final Schema SCHEMA = Schema.SHIPPED.with(LENGTH).with(OPENING);

    @TempDir
    static Path folder;

    private static KnowledgeBase knowledge;

    @BeforeAll
    static void build() throws IOException {
        var sources = new Sources(List.of(Path.of("corpus/articles")), folder.resolve("no-patterns"));
        knowledge = new Workspace(
                        sources,
                        folder.resolve("index"),
                        SCHEMA,
                        new HashingEmbedder(),
                        KnowledgeBase.LONGEST_SEARCH,
                        unused -> {})
                .open(Progress.NONE);
    }

    @AfterAll
    static void close() throws IOException {
        knowledge.close();
    }

    private static SearchRequest request(String query, Map<Facet, List<String>> filters) {
        return new SearchRequest(query, filters, 1, 20, Order.RELEVANCE, Mode.LEXICAL);
    }

    @Test
    void theFacetFiltersAndCountsHits() throws IOException {
        var all = knowledge.search(request("candidate", Map.of()));
        int counted = 0;
        for (var count : all.counts(LENGTH)) {
            assertTrue(count.label().startsWith("It is "), count.label());
            var filtered = knowledge.search(request("candidate", Map.of(LENGTH, List.of(count.value()))));
            assertEquals(count.count(), filtered.total());
            filtered.hits().forEach(hit -> assertEquals(List.of(count.value()), LENGTH.of(hit.passage())));
            counted += count.count();
        }
        assertEquals(all.total(), counted);
        assertEquals(2, all.counts(LENGTH).size());
    }

    @Test
    void queriesCanFilterByTheFacetAndUnknownValuesAreRefused() throws IOException {
        var typed = knowledge.search(request("candidate length:SHORT", Map.of()));
        assertEquals(Map.of(LENGTH, List.of("short")), typed.request().filters());
        var error = assertThrows(
                SearchRequest.InvalidException.class, () -> request("", Map.of(LENGTH, List.of("medium"))));
        assertEquals("length: 'medium' is none of short, long", error.getMessage());
    }

    @Test
    void jsonHasTheFacetAndTheField() throws IOException {
        var response = new Responses(SCHEMA).search(knowledge.search(request("candidate", Map.of())), knowledge);
        JsonNode json = new ObjectMapper().readTree(Json.bytes(response));
        assertEquals(2, json.path("facets").path("length").size());
        for (JsonNode hit : json.path("hits"))
            assertEquals(
                    hit.path("text").asText().split(" ")[0], hit.path("opening").asText());
        assertEquals(20, json.path("hits").size());
    }

    @Test
    void csvHasTheColumn() throws IOException {
        String csv =
                Exports.csv(knowledge.search(request("candidate", Map.of())).hits(), SCHEMA);
        assertTrue(csv.lines().findFirst().orElse("").endsWith("\"opening\""), csv);
    }

    @Test
    void theCommandLineHasAnOptionForTheFacet() {
        var command = CommandSpec.create();
        FilterOptions.addTo(command, SCHEMA.facets());
        assertTrue(new CommandLine(command).getUsageMessage().contains("Length: short, long."));
        new CommandLine(command).parseArgs("--length", "short", "--length", "long", "--kind", "advice");
        assertEquals(
                Map.of(LENGTH, List.of("short", "long"), Facet.KIND, List.of("advice")),
                FilterOptions.read(command, SCHEMA.facets()));
    }

    @Test
    void parametersAndPagesHaveTheFacet() throws Exception {
        try (var server = WebServer.start(knowledge, "127.0.0.1", 0);
                var client = HttpClient.newHttpClient()) {
            String base = "http://127.0.0.1:" + server.port();
            var json = new ObjectMapper()
                    .readTree(get(client, base + "/api/search?q=candidate&length=short&mode=lexical"));
            assertEquals(
                    knowledge
                            .search(request("candidate length:short", Map.of()))
                            .total(),
                    json.path("total").asInt());
            String page = get(client, base + "/search?q=candidate&length=short");
            assertTrue(page.contains("name=\"length\""), "a filter on the page");
            assertTrue(page.contains("It is short"), "its label");
            assertTrue(get(client, base + "/syntax").contains("<code>length</code>"), "the explanation of queries");
        }
    }

    private static String get(HttpClient client, String address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
