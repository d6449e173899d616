package dev.debrief.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Model.CommandSpec;

@Isolated("replaces System.out and System.err")
final class CommandLineInterfaceTest {
    private record Run(int code, String out, String err) {}

    private static Run run(String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        PrintStream oldOut = System.out;
        PrintStream oldErr = System.err;
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            int code = new CommandLineInterface((live, limits, host, port) -> {
                        throw new UnsupportedOperationException("these tests serve no pages");
                    })
                    .run(args);
            return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(oldOut);
            System.setErr(oldErr);
        }
    }

    static Stream<String> commands() {
        return model().subcommands().entrySet().stream()
                .filter(entry ->
                        !entry.getValue().getCommandSpec().usageMessage().hidden())
                .map(Map.Entry::getKey)
                .filter(name -> !name.equals("help"));
    }

    private static CommandSpec model() {
        return new CommandLineInterface((live, limits, host, port) -> {
                    throw new UnsupportedOperationException("these tests serve no pages");
                })
                .model();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theHelpOfEveryCommandHasAnExample(String command) {
        var help = run(command, "--help");
        assertEquals(0, help.code());
        assertTrue(
                Pattern.compile("Example: .*\\bdebrief " + command)
                        .matcher(help.out())
                        .find(),
                help.out());
    }

    @Test
    void anAddressThatCannotBeListenedOnIsOneLineThatSaysWhatToDo() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var inUse = run("serve", "--port", Integer.toString(taken.getLocalPort()));
            assertEquals(1, inUse.code());
            assertEquals(1, inUse.err().lines().count(), inUse.err());
            assertTrue(inUse.err().contains("choose another with --port"), inUse.err());
        }
        var unknown = run("serve", "--host", "no.such.host.invalid", "--port", "0");
        assertEquals(1, unknown.code());
        assertTrue(unknown.err().startsWith("debrief: there is no host 'no.such.host.invalid'"), unknown.err());
        assertEquals(1, unknown.err().lines().count(), unknown.err());
    }

    @Test
    void exportSaysWhatIsDeclaredAndWhichPatternItDocuments() {
        var run = run("export");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().lines().allMatch(line -> line.contains("\"declared\":true")));
        assertTrue(run.out().contains("\"pattern\":{\"slug\":\"hero-narrative\",\"name\":\"The lone rescuer\"}"));
    }

    @Test
    void theShippedArticlesHaveNothingToMend() {
        var run = run("lint");
        assertEquals("", run.out());
        assertEquals(0, run.code());
    }

    @Test
    void lintPrintsEachFindingWithItsLineAndExitsWithOne(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.md"), "Committees reject vague claims. {.rejection-triger}");
        var run = run("lint", folder.toString());
        assertEquals(1, run.code());
        assertTrue(run.out().contains("a.md:1: there is no kind 'rejection-triger'"), run.out());
    }

    @Test
    void withoutAFolderLintNamesThePatternsThatNoArticleDocuments(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("a.md"),
                "A panel turned down somebody who had rebuilt it alone. {.rejection-trigger pattern=hero-narrative}");
        var run = run("lint", "--corpus", folder.toString());
        assertEquals(1, run.code());
        assertTrue(run.out().contains("no-spine.yaml: no declared passage documents this pattern"), run.out());
        assertFalse(run.out().contains("hero-narrative.yaml"), run.out());
    }

    @Test
    @Tag("model")
    void coverageNamesWhatTheArticlesCoverAndLeaveOut(@TempDir Path folder) throws IOException {
        Path articles = Files.createDirectory(folder.resolve("articles"));
        Files.copy(Path.of("corpus/articles/director-pm-loops.md"), articles.resolve("a.md"));
        String index = folder.resolve("index").toString();
        var run = run("coverage", "--role", "PM", "--corpus", articles.toString(), "--index", index);
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().startsWith("1 document by 1 author (1 secondary); 1 tells who was"), run.out());
        assertTrue(run.out().contains("Patterns documented for Product manager, by family and level"), run.out());
        assertTrue(run.out().contains("Designer: no failures and no approval signals"), run.out());
        assertTrue(run.out().contains("patterns documented by nobody: "), run.out());
        assertEquals(2, run("coverage", "--role", "wizard").code());
    }

    @Test
    void aProblemOfManyFilesIsOneLine(@TempDir Path folder) throws IOException {
        for (int i = 0; i < 73; i++)
            Files.writeString(
                    folder.resolve("a" + i + ".md"), "---\nroles: [wizard]\n---\nCommittees reject vague claims.");
        var run = run("export", "--corpus", folder.toString());
        assertEquals(0, run.code());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().strip().endsWith("(the same in 72 other places)"), run.err());
    }

    @Test
    void wrongUsageExitsWithTwo() {
        assertEquals(2, run().code());
        assertEquals(2, run("fly").code());
        assertEquals(2, run("search", "x", "--bogus").code());
        assertEquals(2, run("serve", "--port", "http").code());
        assertEquals(2, run("serve", "--port", "99999").code());
        assertEquals(2, run("search", "x", "--kind", "wisdom").code());
        assertEquals(2, run("search", "x", "--size", "500").code());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    serch x              | debrief: there is no command 'serch'; did you mean search?
                    eval neerest         | debrief: there is no command 'neerest'; did you mean nearest?
                    man shwo             | debrief: there is no command 'shwo'; did you mean show?
                    search x --jsn       | debrief: there is no option '--jsn'; did you mean --json?
                    search x --sizes=3   | debrief: there is no option '--sizes'; did you mean --size?
                    show a b             | debrief: 'b' is one argument too many; put what belongs together into quotes
                    nearest --fail-on mach | debrief: invalid value for option '--fail-on': 'mach' is none of match, possible; did you mean match?
                    search x --sort dat  | debrief: invalid value for option '--sort': 'dat' is none of relevance, date, article; did you mean date?
                    """)
    void wrongUsageIsTwoLinesThatNameWhatWasMeant(String line, String message) {
        var run = run(line.strip().split(" +"));
        assertEquals(2, run.code());
        assertEquals(message, run.err().lines().findFirst().orElse(""));
        assertEquals(2, run.err().lines().count(), run.err());
        assertEquals("", run.out());
    }

    /** Levels and roles have the same names everywhere. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    search x --level stff     | level: 'stff' is none of junior, mid-level, senior, staff, principal, director, vp; did you mean staff?
                    nearest --level stff      | level: 'stff' is none of junior, mid-level, senior, staff, principal, director, vp; did you mean staff?
                    search x --kind bad_exmple | did you mean bad-example?
                    search x --round onsit    | did you mean onsite?
                    search x --verdict reject | is none of rejected, approved, none; did you mean rejected?
                    coverage --role desiner   | did you mean designer?
                    """)
    void anUnknownValueOfAClosedSetNamesTheValidOnesAndTheNearest(String line, String message) {
        var run = run(line.strip().split(" +"));
        assertEquals(2, run.code());
        assertTrue(run.err().lines().findFirst().orElse("").contains(message), run.err());
    }

    @Test
    void anArticleThatIsNotThereNamesTheNearest() {
        var run = run("show", "director-pm-lops");
        assertEquals(1, run.code());
        assertEquals(
                "debrief: no article 'director-pm-lops'; did you mean director-pm-loops?",
                run.err().strip());
    }

    @Test
    void noArticlesIsOneLineThatSaysWhatToDo(@TempDir Path folder) {
        String empty = folder.toString();
        var run = run(
                "index", "--corpus", empty, "--index", folder.resolve("index").toString());
        assertEquals(1, run.code());
        assertTrue(
                run.err()
                        .strip()
                        .endsWith("debrief: no articles: put .txt, .md, .html, .pdf, or .docx files into " + empty),
                run.err());
    }

    @Test
    void aPictureAmongTheArticlesIsReportedByNameAndSkipped(@TempDir Path folder) throws IOException {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};
        Files.write(folder.resolve("whiteboard.png"), png);
        Files.write(folder.resolve("renamed.md"), png);
        Files.write(folder.resolve(".hidden.png"), png);
        Files.writeString(folder.resolve("a.md"), "Committees reject vague claims about impact.");
        var run = run("export", "--corpus", folder.toString());
        assertEquals(0, run.code());
        assertTrue(run.err().contains("whiteboard.png: is no .txt, .md, "), run.err());
        assertTrue(run.err().contains("renamed.md: could not be read (binary, not text); skipped"), run.err());
        assertEquals(2, run.err().lines().count(), run.err());
        assertTrue(run.out().contains("Committees reject vague claims"), run.out());
    }

    @Test
    void onATerminalNearestSaysWhatItWaitsFor(@TempDir Path folder) {
        var in = System.in;
        System.setProperty(Terminal.PROPERTY, "0");
        System.setIn(new ByteArrayInputStream(new byte[0]));
        try {
            var run = run("nearest", "--corpus", folder.toString());
            assertTrue(run.err().startsWith("Paste or type the draft, then press Enter and Ctrl+D."), run.err());
            var wrong = run("nearest", "--level", "wizard");
            assertEquals(2, wrong.code());
            assertTrue(wrong.err().startsWith("debrief: level: 'wizard' is none of"), wrong.err());
        } finally {
            System.setIn(in);
            System.clearProperty(Terminal.PROPERTY);
        }
    }

    @Test
    void aFailureExitsWithOneAndPrintsOneLine() {
        var failed = run("export", "--corpus", "no/such/folder");
        assertEquals(1, failed.code());
        assertEquals(
                "debrief: --corpus " + Path.of("no/such/folder") + ": no such folder",
                failed.err().strip());
        assertEquals(1, run("search", "x", "--patterns", "no/such/catalogue").code());
    }

    @Test
    void exportPrintsOneObjectPerLine() {
        var export = run("export", "--corpus", "corpus/articles");
        assertEquals(0, export.code());
        var lines = export.out().lines().toList();
        assertTrue(lines.size() > 200, lines.size() + " passages");
        assertTrue(lines.stream().allMatch(l -> l.startsWith("{\"id\":\"") && l.endsWith("}")));
    }

    /** Of 18 words, 11 are in a passage, three are the title, and four are a program, which is not read. */
    private static final String PARTLY_READ = """
            # One tram panel

            Committees at every depot turn down candidates who rewire signals alone.

            ```
            int signals = depot.rewire(alone) + 1;
            ```
            """;

    @Test
    void showSaysUnderTheTitleWhatBecameOfTheWords(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("tram.md"), PARTLY_READ);
        var lines =
                run("show", "tram", "--corpus", folder.toString()).out().lines().toList();
        assertEquals("One tram panel", lines.getFirst());
        assertEquals(
                "Read: 78 % of its words (61 % in passages, 17 % context, 0 % page furniture; 22 % not read)",
                lines.get(2));
    }

    @Test
    void exportSaysHowMuchOfTheArticleWasRead(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("tram.md"), PARTLY_READ);
        var line = new ObjectMapper()
                .readTree(run("export", "--corpus", folder.toString()).out());
        assertEquals(
                "{\"id\":\"tram\",\"title\":\"One tram panel\",\"coverage\":0.778}",
                line.get("article").toString());
    }

    @Test
    @Tag("model")
    void commandsPrintWhatTheyFind(@TempDir Path folder) throws IOException {
        Path articles = Files.createDirectory(folder.resolve("articles"));
        Files.writeString(
                articles.resolve("tram.md"),
                "# Tram panel\n\n- BAD: \"I rewired every tram signal alone.\"\n- GOOD: \"Two depots agreed who moves first.\"\n");
        String[] place = {
            "--corpus", articles.toString(), "--index", folder.resolve("index").toString()
        };

        var index = run(with(place, "index"));
        assertTrue(index.out().startsWith("2 passages from 1 articles, "), index.out());
        assertTrue(run(with(place, "index")).out().startsWith("Nothing has changed: 2 passages"), "the second time");

        var search = run(with(place, "search", "tram signal", "--kind", "bad-example"));
        assertTrue(search.out().contains("I rewired every tram signal alone."), search.out());
        var json = new ObjectMapper()
                .readTree(run(with(place, "search", "depots", "--json")).out());
        assertEquals("good-example", json.path("hits").path(0).path("kind").asText());

        Path draft = Files.writeString(
                folder.resolve("draft.txt"),
                "The signals failed on a Friday, so I took over and rewired every tram signal alone. I worked all weekend and "
                        + "told nobody until it was done. Everyone was impressed by how fast I had been.");
        var nearest = run(with(place, "nearest", draft.toString()));
        assertTrue(nearest.out().contains("I rewired every tram signal alone."), nearest.out());
        assertEquals(0, nearest.code());

        var lines = run(with(place, "nearest", draft.toString(), "--output", "line", "--fail-on", "possible"));
        assertEquals(3, lines.code(), lines.err());
        assertFalse(lines.out().isEmpty());
        String line = Pattern.quote(draft.toString()) + ":\\d+:\\d+: \\S.* \\[[a-z0-9/-]+]";
        assertTrue(lines.out().lines().allMatch(one -> one.matches(line)), lines.out());
        assertEquals(
                lines.out(),
                run(with(place, "nearest", draft.toString(), "--output", "LINE"))
                        .out());
        assertEquals(
                run(with(place, "nearest", draft.toString(), "--json")).out().replaceAll("\"tookMs\":[\\d.]+", ""),
                run(with(place, "nearest", draft.toString(), "--output", "json"))
                        .out()
                        .replaceAll("\"tookMs\":[\\d.]+", ""));
        Path strong = Files.writeString(
                folder.resolve("strong.txt"),
                "My manager asked for a date before anyone had sized the work. I told her what we did not know yet, and Priya from "
                        + "the data team and I spent two days on it. We offered two dates with what each would leave out; she took "
                        + "the later one, and we shipped on it with one feature fewer.");
        assertEquals(
                0,
                run(with(place, "nearest", strong.toString(), "--fail-on", "match"))
                        .code());

        var unknown = run(with(place, "search", "tram", "--company", "Gogle", "--article", "trm", "--json"));
        assertEquals(0, unknown.code());
        assertEquals(
                List.of(
                        "debrief: --company: nothing here has 'Gogle'; did you mean 'Google'?",
                        "debrief: --article: nothing here has 'trm'; did you mean 'tram'?"),
                unknown.err().lines().toList());
        var found = new ObjectMapper().readTree(unknown.out());
        assertEquals(0, found.path("total").asInt());
        assertEquals("Google", found.path("unknown").path(0).path("nearest").asText());
        // Google is a company that Debrief knows, even if no article here names it.
        assertEquals(
                "", run(with(place, "search", "tram", "--company", "ALPHABET")).err());
        for (String level : List.of("L6", "l6", "Staff", "staff"))
            assertEquals(0, run(with(place, "search", "tram", "--level", level)).code(), level);

        var show = run("show", "tram", "--corpus", articles.toString());
        assertTrue(show.out().startsWith("Tram panel"), show.out());
        assertTrue(show.out().contains("Bad example"), show.out());
    }

    private static String[] with(String[] options, String... command) {
        return Stream.concat(Arrays.stream(command), Arrays.stream(options)).toArray(String[]::new);
    }
}
