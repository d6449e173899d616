package dev.debrief.cli;

import dev.debrief.domain.Pattern;
import dev.debrief.review.Finding;
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
import java.util.Objects;
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
            "Example: debrief nearest draft.txt --output line --fail-on match",
            ""
        })
final class NearestCommand implements Callable<Integer> {
    private static final int FINDINGS = 3;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** How findings are printed. */
    enum Format {
        TEXT,
        LINE,
        JSON
    }

    /** The least resemblance that is a failure. */
    enum Least {
        MATCH,
        POSSIBLE;

        boolean isReached(Review.Resemblance found) {
            return switch (found) {
                case MATCH -> true;
                case POSSIBLE -> this == POSSIBLE;
                case NONE -> false;
            };
        }
    }

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            defaultValue = "-",
            description = "File with the draft. Default: standard input, which can also be written as -.")
    String file = "-";

    @Option(
            names = "--level",
            completionCandidates = ClosedValues.Levels.class,
            description = "Level of the interview, such as staff.")
    @Nullable
    String level;

    @Option(
            names = "--role",
            completionCandidates = ClosedValues.Roles.class,
            description = "Role of the interview, such as engineer.")
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

    @Option(
            names = "--output",
            paramLabel = "FORMAT",
            description = {
                "text for people; json, as POST /api/nearest returns it; or line: file:line:column: message [pattern]"
                        + " for each finding and each place that gives it away, as editors and build servers read it.",
                "Columns count code points, from 1. Default: text."
            })
    @Nullable
    Format output;

    @Option(names = "--json", description = "Short for --output json.")
    boolean json;

    @Option(
            names = "--fail-on",
            paramLabel = "VERDICT",
            description = "Exit with 3 if the draft resembles answers that fail: closely (match), or at least possibly"
                    + " (possible). Level and role make no difference.")
    @Nullable
    Least failOn;

    @Mixin
    IndexOptions index = new IndexOptions();

    @Override
    public Integer call() throws IOException {
        if (json && output != null && output != Format.JSON)
            throw Failure.ofUsage("--json and --output " + ClosedValues.written(output) + ": choose one");
        var format = json ? Format.JSON : Objects.requireNonNullElse(output, Format.TEXT);
        // What is wrong with the options is said before somebody pastes a draft.
        request("");
        String draft = draft();
        var request = request(draft);
        try (var knowledge = index.open()) {
            var review = knowledge.review(request);
            switch (format) {
                case JSON -> Output.print(Json.text(new Responses(knowledge.schema()).review(review)));
                case LINE -> printLines(draft, review);
                case TEXT -> print(draft, review);
            }
            return failOn != null && failOn.isReached(review.resemblance()) ? FINDINGS : 0;
        }
    }

    private ReviewRequest request(String draft) {
        return new ReviewRequest(draft, limit, level, role, question);
    }

    private boolean isStandardInput() {
        return file.equals("-");
    }

    private String draft() throws IOException {
        String draft = isStandardInput() ? pasted() : written();
        return draft.startsWith(BYTE_ORDER_MARK) ? draft.substring(1) : draft;
    }

    private static String pasted() throws IOException {
        if (Terminal.isInput())
            System.err.println("Paste or type the draft, then press Enter and Ctrl+D. Ctrl+C cancels."
                    + " (To read a file: debrief nearest FILE)");
        return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    }

    private String written() {
        Path path = Path.of(file);
        if (Files.isDirectory(path)) throw new Failure(file + ": is a folder; name one file");
        if (!Files.exists(path)) throw new Failure(file + ": no such file");
        try {
            return Files.readString(path);
        } catch (CharacterCodingException e) {
            throw new Failure(file + ": not UTF-8 text; save the draft as plain text");
        } catch (IOException e) {
            throw new Failure(file + ": " + SourceFiles.reason(e));
        }
    }

    private void printLines(String draft, Review review) {
        String name = isStandardInput() ? "stdin" : file;
        // Not a finding, and so not among them.
        if (review.reason() != null)
            System.err.println("debrief: " + name + ": " + review.reason().explanation());
        FindingLines.of(name, draft, review).forEach(Output::print);
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
                    + FindingLines.elsewhere(known.lens()));
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
                + FindingLines.elsewhere(finding.lens()));
        for (var evidence : finding.quotable(draft)) {
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
}
