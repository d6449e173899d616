package dev.debrief.cli;

import dev.debrief.answer.Answer;
import dev.debrief.answer.AnswerRequest;
import dev.debrief.answer.Citation;
import dev.debrief.answer.Claim;
import dev.debrief.domain.Kind;
import dev.debrief.domain.Passage;
import dev.debrief.domain.Source;
import dev.debrief.wire.Json;
import dev.debrief.wire.Responses;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "answer",
        mixinStandardHelpOptions = true,
        description = {
            "Say what committees reject and approve on a topic, how to say it, and what they ask, each with its sources.",
            "",
            "Example: debrief answer 'influence without authority' --level staff",
            ""
        })
final class AnswerCommand implements Callable<Integer> {
    /** How many documents are named for a claim. */
    private static final int NAMED = 3;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Parameters(paramLabel = "QUERY", description = "A topic or a question.")
    String query = "";

    @Option(names = "--json", description = "Print JSON, as GET /api/answer returns it.")
    boolean json;

    @Mixin
    IndexOptions index = new IndexOptions();

    /** The command, including an option for each facet that an answer can be restricted to. */
    static CommandSpec spec() {
        var spec = CommandSpec.forAnnotatedObject(new AnswerCommand());
        FilterOptions.addTo(spec, AnswerRequest.ABOUT);
        return spec;
    }

    @Override
    public Integer call() throws IOException {
        var request = new AnswerRequest(query, FilterOptions.read(spec, AnswerRequest.ABOUT));
        try (var knowledge = index.open()) {
            var answer = knowledge.answer(request);
            if (json) Output.print(Json.text(new Responses(knowledge.schema()).answer(answer)));
            else print(request, answer);
        }
        return 0;
    }

    private static void print(AnswerRequest request, Answer answer) {
        if (!answer.query().equals(request.query())) Output.print("Answering: " + Output.bold(answer.query()));
        switch (answer.status()) {
            case NOTHING -> {
                Output.print("No document says anything about this"
                        + (answer.nearest().isEmpty() ? "." : " for whom you ask. About other people:"));
                for (Passage passage : answer.nearest()) Output.passage("    ", passage, passage.text());
            }
            case THIN -> Output.print(Output.faint("Only one document speaks about this."));
            case ANSWERED -> Output.print(Output.faint("From " + answer.documents() + " independent documents."));
        }
        for (var part : answer.parts()) {
            Output.print("");
            Output.print(Output.bold(part.heading()));
            part.claims().forEach(AnswerCommand::print);
        }
        for (var disagreement : answer.disagreements()) {
            Output.print("");
            Output.print(
                    Output.bold("Documents disagree: ") + disagreement.pattern().name());
            sources("against", disagreement.against().citations());
            sources("in favour", disagreement.inFavour().citations());
        }
    }

    private static void print(Claim claim) {
        var kind = claim.citations().getFirst().passage().kind();
        String example = claim.stance() == Claim.Stance.HOW && kind.isExample()
                ? (kind == Kind.GOOD_EXAMPLE ? "Works: " : "Fails: ")
                : "";
        Output.wrapped(example + claim.text(), "  ").forEach(Output::print);
        var pattern = claim.pattern();
        if (pattern != null) Output.print(Output.faint("    " + pattern.name() + " [" + pattern.slug() + "]"));
        sources(claim.documents() + (claim.documents() == 1 ? " document" : " documents"), claim.citations());
    }

    private static void sources(String first, List<Citation> citations) {
        var named = new ArrayList<String>();
        for (var citation : citations.subList(0, Math.min(NAMED, citations.size())))
            named.add(source(citation.passage()));
        int more = citations.size() - named.size();
        String all = first + ": " + String.join("; ", named) + (more > 0 ? "; and " + more + " more" : "");
        Output.wrapped(Output.faint(all), "    ").forEach(Output::print);
    }

    private static String source(Passage passage) {
        Source source = passage.source();
        String name = source.voice().orElse(passage.articleTitle());
        return name
                + Optional.ofNullable(source.date()).map(date -> ", " + date).orElse("") + " [" + passage.id() + "]";
    }
}
