package dev.debrief.cli;

import dev.debrief.embed.Bge;
import dev.debrief.index.Facet;
import dev.debrief.retrieve.Mode;
import dev.debrief.search.PassageSearch;
import dev.debrief.search.SearchRequest;
import dev.debrief.search.SearchResult;
import dev.debrief.web.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = {
            "Search passages. Filters are repeatable: OR within one, AND across them.",
            "",
            "Example: debrief search \"influence without authority\" --kind bad-example --level staff",
            ""
        })
final class SearchCommand implements Callable<Integer> {
    @Parameters(paramLabel = "QUERY", description = "What to look for; empty lists everything.")
    String query = "";

    @Option(names = "--kind", description = "rejection-trigger, approval-signal, bad-example, good-example, …")
    List<String> kind = new ArrayList<>();

    @Option(names = "--level", description = "senior, staff, principal, director, …")
    List<String> level = new ArrayList<>();

    @Option(names = "--role", description = "product-manager, engineer, …")
    List<String> role = new ArrayList<>();

    @Option(names = "--company", description = "By display name, for instance Google.")
    List<String> company = new ArrayList<>();

    @Option(names = "--topic", description = "influence, trade-offs, …")
    List<String> topic = new ArrayList<>();

    @Option(names = "--round", description = "behavioural, system-design, …")
    List<String> round = new ArrayList<>();

    @Option(names = "--verdict", description = "rejected, approved or none.")
    List<String> verdict = new ArrayList<>();

    @Option(names = "--article", description = "Id of an article.")
    List<String> article = new ArrayList<>();

    @Option(names = "--pattern", description = "Slug of a pattern.")
    List<String> pattern = new ArrayList<>();

    @Option(names = "--page", defaultValue = "1", description = "Page of hits, from 1. Default: ${DEFAULT-VALUE}.")
    int page = 1;

    @Option(names = "--size", defaultValue = "10", description = "Hits a page, 1 to 100. Default: ${DEFAULT-VALUE}.")
    int size = 10;

    @Option(names = "--sort", defaultValue = "relevance", description = "relevance, date or article.")
    SearchRequest.Order sort = SearchRequest.Order.RELEVANCE;

    @Option(names = "--mode", defaultValue = "hybrid", description = "hybrid, lexical or vector.")
    Mode mode = Mode.HYBRID;

    @Option(names = "--group", defaultValue = "none", description = "Hits stand together by kind, article or none.")
    SearchRequest.Grouping group = SearchRequest.Grouping.NONE;

    @Option(names = "--explain", description = "Say what the score of each hit is made of.")
    boolean explain;

    @Option(names = "--json", description = "Print the answer of GET /api/search.")
    boolean json;

    @Mixin
    IndexOptions index = new IndexOptions();

    @Override
    public Integer call() throws IOException {
        var request = new SearchRequest(query, filters(), page, size, sort, mode, group, explain).read();
        var embedder = new Bge();
        try (var snapshot = index.open(embedder)) {
            print(new PassageSearch(snapshot, embedder).search(request));
        }
        return 0;
    }

    private Map<Facet, List<String>> filters() {
        var filters = new EnumMap<Facet, List<String>>(Facet.class);
        filters.putAll(Map.of(
                Facet.KIND,
                kind,
                Facet.LEVEL,
                level,
                Facet.ROLE,
                role,
                Facet.COMPANY,
                company,
                Facet.TOPIC,
                topic,
                Facet.ROUND,
                round,
                Facet.VERDICT,
                verdict,
                Facet.ARTICLE,
                article,
                Facet.PATTERN,
                pattern));
        return filters;
    }

    private void print(SearchResult result) {
        if (json) {
            Output.print(Json.text(Json.search(result)));
            return;
        }
        if (result.corrected() != null) Output.print("Showing results for: " + Output.bold(result.corrected()));
        if (result.total() == 0) Output.print("No passage speaks of this.");
        int number = (result.request().page() - 1) * result.request().size();
        for (var hit : result.hits()) {
            String text = Output.marked(hit.passage().text(), hit.highlights());
            Output.passage("%2d. ".formatted(++number), hit.passage(), text);
            if (!hit.legs().isEmpty()) Output.print(Output.faint("    found by " + hit.explained()));
        }
        int page = result.request().page();
        if (result.total() > 0 && result.hits().isEmpty())
            Output.print("No passage is that far down; --page " + result.lastPage() + " is the last of "
                    + result.total() + " passages.");
        else if (page < result.lastPage())
            Output.print(Output.faint(
                    number + " of " + result.total() + " passages; --page " + (page + 1) + " shows the next"));
        else if (result.total() > number)
            Output.print(Output.faint(
                    number + " of " + result.total() + " passages; the others are out of reach: add a filter"));
    }
}
