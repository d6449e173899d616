package dev.debrief.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.domain.Facet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What is generated from the descriptions of all commands: manual pages, and the script that completes. */
final class GeneratedTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Path script;

    private static CommandSpec model() {
        return new CommandLineInterface((live, limits, host, port) -> {
                    throw new UnsupportedOperationException("these tests serve no pages");
                })
                .model();
    }

    @BeforeAll
    static void writeTheScript() throws IOException {
        script = Files.writeString(folder.resolve("completion"), CompletionCommand.script(model()));
    }

    /** All commands that are not hidden, at any depth. */
    private static Stream<CommandSpec> below(CommandSpec command) {
        return Stream.concat(
                Stream.of(command),
                command.subcommands().values().stream()
                        .map(CommandLine::getCommandSpec)
                        .filter(inner -> !inner.usageMessage().hidden())
                        .flatMap(GeneratedTest::below));
    }

    private record Run(int code, String output) {}

    private static Run run(Path input, String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(input.toFile())
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }

    private static void assumeInstalled(String program) {
        Assumptions.assumeTrue(
                Stream.of(System.getenv("PATH").split(":"))
                        .anyMatch(bin -> Files.isExecutable(Path.of(bin).resolve(program))),
                program + " is not installed");
    }

    /** What bash offers for the last of these words. */
    private static List<String> completions(String... words) throws IOException, InterruptedException {
        String line = Arrays.stream(words).map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        Path asked = Files.writeString(
                Files.createTempFile(folder, "ask", ".bash"), """
                source %s
                compopt() { :; } # works only where somebody presses the tab key
                COMP_WORDS=(%s) COMP_CWORD=%d COMPREPLY=()
                _complete_debrief
                printf '%%s\\n' "${COMPREPLY[@]}"
                """.formatted(script, line, words.length - 1));
        return run(asked, "bash", "--norc")
                .output()
                .lines()
                .filter(one -> !one.isEmpty())
                .toList();
    }

    @Test
    void bashCompletesEveryCommand() throws Exception {
        assertEquals(
                below(model())
                        .filter(one -> one.qualifiedName().split(" ").length == 2)
                        .map(CommandSpec::name)
                        .sorted()
                        .toList(),
                completions("debrief", "").stream().sorted().toList());
        assertEquals(List.of("search"), completions("debrief", "sea"));
        assertEquals(List.of("nearest"), completions("debrief", "eval", "n"));
    }

    @Test
    void bashCompletesTheOptionsOfACommand() throws Exception {
        assertEquals(List.of("--fail-on"), completions("debrief", "nearest", "--fa"));
        assertEquals(List.of("--drafts"), completions("debrief", "eval", "nearest", "--dr"));
    }

    @Test
    void bashCompletesTheValuesOfFacets() throws Exception {
        for (Facet facet : List.of(Facet.KIND, Facet.LEVEL, Facet.ROLE, Facet.ROUND, Facet.VERDICT, Facet.DECLARED))
            assertEquals(facet.known(), completions("debrief", "search", "--" + facet, ""), facet.key());
        assertEquals(List.of("senior", "staff"), completions("debrief", "nearest", "--level", "s"));
        assertEquals(Facet.ROLE.known(), completions("debrief", "coverage", "--role", ""));
    }

    /** Every option of every command that takes one of a few values. */
    static Stream<OptionSpec> enums() {
        return below(model())
                .flatMap(command -> command.options().stream())
                .filter(option -> option.type().isEnum());
    }

    @ParameterizedTest
    @MethodSource("enums")
    void bashCompletesTheValuesOfEveryEnum(OptionSpec option) throws Exception {
        var words = new ArrayList<>(List.of(option.command().qualifiedName().split(" ")));
        words.addAll(List.of(option.longestName(), ""));
        var offered = completions(words.toArray(String[]::new));
        assertEquals(ClosedValues.of(option.type()), offered);
        assertTrue(
                !offered.isEmpty() && offered.stream().allMatch(value -> value.equals(value.toLowerCase(Locale.ROOT))));
    }

    @Test
    void zshReadsTheScriptToo() throws Exception {
        assumeInstalled("zsh");
        Path asked = Files.writeString(
                folder.resolve("ask.zsh"),
                "autoload -U compinit; compinit -u -d %s\neval \"$(cat %s)\"\nprint ${_comps[debrief]}\n"
                        .formatted(folder.resolve("dump"), script));
        var run = run(asked, "zsh", "-f");
        assertTrue(run.output().strip().endsWith("_complete_debrief -o default"), run.output());
    }

    private static String unescaped(String roff) {
        return roff.replaceAll("\\\\f[BR]", "").replace("\\-", "-");
    }

    @Test
    void thePageOfAllHasEveryCommandOptionAndExitCode() {
        var lines = unescaped(ManPage.of(model())).lines().toList();
        below(model()).forEach(command -> {
            if (!command.equals(command.root()) && command.parent() != null)
                assertTrue(lines.contains(".SS \"" + command.qualifiedName() + "\""), command.qualifiedName());
        });
        for (String code : List.of("0", "1", "2", "3")) assertTrue(lines.contains(code), "exit code " + code);
    }

    static Stream<CommandSpec> commands() {
        return below(model());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void thePageOfACommandHasAllItTakesAndWhatItMeans(CommandSpec command) {
        String page = unescaped(ManPage.of(command));
        assertTrue(page.contains(".SH \"OPTIONS\""), page);
        String words = page.replaceAll("\\s+", " ");
        for (ArgSpec argument : command.args()) {
            if (argument.hidden()) continue;
            String term =
                    argument instanceof OptionSpec option ? String.join(", ", option.names()) : argument.paramLabel();
            assertTrue(page.contains("\n.TP\n" + term), () -> command.qualifiedName() + " " + term + "\n" + page);
            for (String sentence : argument.description())
                assertTrue(words.contains(sentence.replaceAll("\\s+", " ").strip()), sentence);
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    @Tag("slow")
    void mandocHasNothingToSayAboutAPage(CommandSpec command) throws Exception {
        assumeInstalled("mandoc");
        Path page = Files.writeString(Files.createTempFile(folder, "page", ".1"), ManPage.of(command));
        var lint = run(page, "mandoc", "-T", "lint", "-W", "warning");
        // A page that is written when it is read has no date.
        assertEquals(
                List.of(),
                lint.output()
                        .lines()
                        .filter(line -> !line.contains("missing date"))
                        .toList());
    }

    @Test
    void aLineOfTextIsNeverAMacro() {
        var roff = new Roff();
        roff.paragraph(".txt and 'quoted' and C:\\\\x and --an-option");
        assertEquals(".PP\n\\&.txt and 'quoted' and C:\\e\\ex and \\fB\\-\\-an\\-option\\fR\n", roff.toString());
    }
}
