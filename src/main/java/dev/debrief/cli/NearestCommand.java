package dev.debrief.cli;

import dev.debrief.domain.Pattern;
import dev.debrief.review.Finding;
import dev.debrief.review.Lens;
import dev.debrief.review.Review;
import dev.debrief.review.ReviewRequest;
import dev.debrief.text.SourceFiles;
import dev.debrief.wire.Json;
import dev.debrief.wire.Responses;
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
            "Compare a draft answer with the documented failures. The draft is not stored.",
            "",
            "Example: pbpaste | debrief nearest - --level staff",
            ""
        })
final class NearestCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            defaultValue = "-",
            description = "File with the draft. Default: standard input, which can also be written as -.")
    String file = "-";

    @Option(names = "--level", description = "Level of the interview, such as staff.")
    @Nullable
    String level;

    @Option(names = "--role", description = "Role of the interview, such as engineer.")
    @Nullable
    String role;

    @Option(names = "--question", description = "What was asked, to see whether the draft answers it.")
    @Nullable
    String question;

    @Option(
            names = "--limit",
            defaultValue = "3",
            description = "Maximum number of findings, 1 to 50. Default: ${DEFAULT-VALUE}.")
    int limit = 3;

    @Option(names = "--json", description = "Print JSON, as POST /api/nearest returns it.")
    boolean json;

    @Mixin
    IndexOptions index = new IndexOptions();

    @Override
    public Integer call() throws IOException {
        String draft = draft();
        var request = new ReviewRequest(draft, limit, level, role, question);
        try (var knowledge = index.open()) {
            var review = knowledge.review(request);
            if (json) Output.print(Json.text(new Responses(knowledge.schema()).review(review)));
            else print(draft, review);
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
            throw new Failure(file + ": not UTF-8 text");
        } catch (IOException e) {
            throw new Failure(file + ": " + SourceFiles.reason(e));
        }
    }

    private static void print(String draft, Review review) {
        var reason = review.reason();
        var shown = review.shown();
        if (reason != null) Output.print(reason.explanation());
        else if (shown.isEmpty() && review.undocumented().isEmpty())
            Output.print(review.resemblance().withoutFindings());
        int number = 0;
        for (Finding finding : shown) print(++number, finding, draft);
        for (var known : review.undocumented()) {
            Output.print(Output.bold(++number + ". " + known.pattern().name()) + " (no article here documents it)"
                    + elsewhere(known.lens()));
            about(known.pattern());
            Output.print("");
        }
        for (var note : review.structure())
            Output.wrapped(note.code().message(), "").forEach(Output::print);
    }

    private static void print(int number, Finding finding, String draft) {
        var pattern = finding.pattern();
        String name = pattern == null ? Finding.nameOf(finding.passage()) : pattern.name();
        Output.print(Output.bold(number + ". " + name)
                + (finding.sure() ? " (close match)" : " (possible)")
                + elsewhere(finding.lens()));
        for (var evidence : finding.evidence()) {
            String quote =
                    draft.substring(evidence.draftFrom(), evidence.draftTo()).replaceAll("\\s+", " ");
            Output.wrapped("“" + quote + "”" + (evidence.says() == null ? "" : ": " + evidence.says()), "   ")
                    .forEach(Output::print);
        }
        if (pattern != null) about(pattern);
        Output.print("");
        Output.passage("    ", finding.passage(), finding.passage().text());
        var counterpart = finding.counterpart();
        if (counterpart != null) Output.passage("    ", counterpart, counterpart.text());
    }

    private static void about(Pattern pattern) {
        Output.wrapped("Why it fails: " + pattern.why(), "   ").forEach(Output::print);
        Output.wrapped("What is missing: " + pattern.missing(), "   ").forEach(Output::print);
        Output.wrapped("How to fix it: " + pattern.mend(), "   ").forEach(Output::print);
    }

    /** Says where a failure counts, if it does not count where it was asked for. */
    private static String elsewhere(Lens lens) {
        return lens.counts()
                ? ""
                : " (does not count here"
                        + (lens.levels().isEmpty() ? "" : ", but at " + String.join(", ", lens.levels())) + ")";
    }
}
