package dev.debrief.cli;

import dev.debrief.embed.Bge;
import dev.debrief.match.Match;
import dev.debrief.match.MatchRequest;
import dev.debrief.match.MatchResult;
import dev.debrief.match.Nearest;
import dev.debrief.text.SourceFiles;
import dev.debrief.web.Json;
import dev.debrief.web.NearestJson;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "nearest",
        mixinStandardHelpOptions = true,
        description = {
            "Read a draft answer against the documented failures. The draft is kept nowhere.",
            "",
            "Example: pbpaste | debrief nearest - --level staff",
            ""
        })
final class NearestCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            defaultValue = "-",
            description = "The draft; - reads standard input.")
    String file = "-";

    @Option(names = "--level", description = "Level it is meant for: senior, staff, principal, director, …")
    @Nullable
    String level;

    @Option(names = "--role", description = "Role it is meant for: product-manager, engineer, …")
    @Nullable
    String role;

    @Option(names = "--limit", defaultValue = "3", description = "Most findings, 1 to 50. Default: ${DEFAULT-VALUE}.")
    int limit = 3;

    @Option(names = "--json", description = "Print the answer of POST /api/nearest.")
    boolean json;

    @Mixin
    IndexOptions index = new IndexOptions();

    @Override
    public Integer call() throws IOException {
        String draft = draft();
        var request = new MatchRequest(draft, limit, level, role);
        var embedder = new Bge();
        try (var snapshot = index.open(embedder)) {
            var result = new Nearest(snapshot, embedder).find(request);
            if (json) Output.print(Json.text(NearestJson.of(result)));
            else print(draft, result);
        }
        return 0;
    }

    private String draft() throws IOException {
        if (file.equals("-")) return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        Path path = Path.of(file);
        if (!Files.isRegularFile(path)) throw new Failure(file + ": no such file");
        try {
            return Files.readString(path);
        } catch (CharacterCodingException e) {
            throw new Failure(file + ": no text in UTF-8");
        } catch (IOException e) {
            throw new Failure(file + ": " + SourceFiles.reason(e));
        }
    }

    private static void print(String draft, MatchResult result) {
        var reason = result.reason();
        if (reason != null) Output.print(reason.explanation());
        else if (result.matches().isEmpty()) Output.print("No known failure resembles this draft.");
        int number = 0;
        for (Match match : result.matches()) {
            var pattern = match.pattern();
            String name = pattern == null ? Match.nameOf(match.passage()) : pattern.name();
            Output.print(Output.bold(++number + ". " + name) + (match.sure() ? " (close)" : " (possible)"));
            for (var evidence : match.evidence()) {
                String quote = draft.substring(evidence.draftFrom(), evidence.draftTo())
                        .replaceAll("\\s+", " ");
                Output.wrapped("“" + quote + "”" + (evidence.says() == null ? "" : ": " + evidence.says()), "   ")
                        .forEach(Output::print);
            }
            if (pattern != null) {
                Output.wrapped("Why it fails: " + pattern.why(), "   ").forEach(Output::print);
                Output.wrapped("What is missing: " + pattern.missing(), "   ").forEach(Output::print);
                Output.wrapped("How to mend it: " + pattern.mend(), "   ").forEach(Output::print);
            }
            Output.print("");
            Output.passage("    ", match.passage(), match.passage().text());
            var works = match.counterpart();
            if (works != null) Output.passage("    ", works, works.text());
        }
    }
}
