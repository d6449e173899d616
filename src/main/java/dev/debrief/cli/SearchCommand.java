package dev.debrief.cli;

import dev.debrief.domain.Grouping;
import dev.debrief.domain.Mode;
import dev.debrief.domain.Order;
import dev.debrief.domain.Schema;
import dev.debrief.search.SearchRequest;
import dev.debrief.search.SearchResult;
import dev.debrief.wire.Json;
import dev.debrief.wire.Responses;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = {
            "Search the passages. Filters can be repeated: OR within a filter, AND across filters.",
            "",
            "Example: debrief search \"influence without authority\" --kind bad-example --level staff",
            ""
        })
final class SearchCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "QUERY",
            arity = "1..*",
            description = "What to look for, in quotes or not; an empty query lists all passages.")
    List<String> query = new ArrayList<>();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    @Option(
            names = "--page",
            defaultValue = "1",
            description = "Page of hits, starting at 1. Default: ${DEFAULT-VALUE}.")
    int page = 1;

    @Option(names = "--size", defaultValue = "10", description = "Hits per page, 1 to 100. Default: ${DEFAULT-VALUE}.")
    int size = 10;

    @Option(
            names = "--sort",
            defaultValue = "relevance",
            description = "Sort by relevance, date, or article. Default: ${DEFAULT-VALUE}.")
    Order sort = Order.RELEVANCE;

    @Option(
            names = "--mode",
            defaultValue = "hybrid",
            description =
                    "Search by words (lexical), by meaning (vector), or by both (hybrid). Default: ${DEFAULT-VALUE}.")
    Mode mode = Mode.HYBRID;

    @Option(
            names = "--group",
            defaultValue = "none",
            description = "Group hits by kind, article, or none. Default: ${DEFAULT-VALUE}.")
    Grouping group = Grouping.NONE;

    @Option(names = "--explain", description = "Show how the score of each hit is made up.")
    boolean explain;

    @Option(names = "--json", description = "Print JSON, as GET /api/search returns it.")
    boolean json;

    @Mixin
    IndexOptions index = new IndexOptions();

    /** The command, including an option for each facet. */
    static CommandSpec spec() {
        var spec = CommandSpec.forAnnotatedObject(new SearchCommand());
        FilterOptions.addTo(spec, Schema.SHIPPED.facets());
        return spec;
    }

    @Override
    public Integer call() throws IOException {
        var filters = FilterOptions.read(spec, Schema.SHIPPED.facets());
        var request = new SearchRequest(String.join(" ", query), filters, page, size, sort, mode, group, explain);
        try (var knowledge = index.open()) {
            var result = knowledge.search(request);
            Output.report(result.unknown());
            if (json) Output.print(Json.text(new Responses(knowledge.schema()).search(result, knowledge)));
            else print(result);
        }
        return 0;
    }

    private static void print(SearchResult result) {
        if (result.corrected() != null) Output.print("Showing results for: " + Output.bold(result.corrected()));
        if (result.total() == 0) Output.print("No passages found.");
        int number = (result.request().page() - 1) * result.request().size();
        for (var hit : result.hits()) {
            String text = Output.marked(hit.passage().text(), hit.highlights());
            Output.passage("%2d. ".formatted(++number), hit.passage(), text);
            if (!hit.rankers().isEmpty()) Output.print(Output.faint("    found by " + hit.explained()));
        }
        int page = result.request().page();
        if (result.total() > 0 && result.hits().isEmpty())
            Output.print("There are no passages on this page; --page " + result.lastPage() + " is the last of "
                    + result.total() + " passages.");
        else if (page < result.lastPage())
            Output.print(
                    Output.faint(number + " of " + result.total() + " passages; see more with --page " + (page + 1)));
        else if (result.total() > number)
            Output.print(Output.faint(
                    number + " of " + result.total() + " passages; the rest cannot be paged through: add a filter"));
    }
}
