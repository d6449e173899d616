package dev.debrief.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.ShippedModels;
import dev.debrief.read.Corpus;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files that parsers and rules with quadratic run time, or with recursion, would take forever for or fail at, from the
 * bytes to tagged passages. Processor time is compared and not the clock, which other tests share.
 */
@Timeout(300)
@Tag("slow")
final class Tagger_HostileInputTest {
    private static final int SIZE = 100_000;
    private static final int TIMES_LARGER = 4;
    /** Quadratic run time would take sixteen times as long. */
    private static final double MOST_TIMES_LONGER = 2.0 * TIMES_LARGER;
    /** Differences below this come from the machine. */
    private static final double SECONDS_OF_NOISE = 1;

    private static final double MOST_SECONDS = 5;
    private static final String SENTENCE = "Committees reject vague claims.";
    private static final Tagger TAGGER = new Tagger(ShippedModels.KINDS);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    record Input(String name, String extension, IntFunction<String> text) {
        /** A unit again and again. */
        static Input repeated(String extension, String unit) {
            return numbered(extension, "", unit, i -> unit);
        }

        /** Units that differ by their number. */
        static Input numbered(String extension, String start, String name, IntFunction<String> unit) {
            return new Input(extension + " " + (start + name).replace("\n", "\\n"), extension, size -> {
                var text = new StringBuilder(start);
                for (int i = 0; text.length() < size; i++) text.append(unit.apply(i));
                return text.toString();
            });
        }

        static Input nested(String extension, String open, String close) {
            return new Input(extension + " nested " + open, extension, size -> {
                int depth = size / (open.length() + close.length());
                return open.repeat(depth) + SENTENCE + close.repeat(depth);
            });
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Input> inputs() {
        var inputs = new ArrayList<Input>();
        for (String unit : List.of(
                "[a](<b", "[a](b", "[a](b \"", "[a][b]", "[a]: <b\n", "[[]", "[", "](", "![", "![a](data:", "[^1]"))
            inputs.add(Input.repeated("md", unit));
        for (String unit : List.of("<a ", "<a href=\"", "<a@b", "</a ", "<http:", "<!-- ", "<?", "<![CDATA[", "<!A "))
            inputs.add(Input.repeated("md", unit));
        for (String unit : List.of("*a ", "*a_ ", "a**b", "_a __a ", "`", "`a``", "&", "&#x", "\\", "|", "~~~\n"))
            inputs.add(Input.repeated("md", unit));
        for (String unit : List.of("> ", "- ", "1. ", "* a\n *\n", "#\n", "a\n===\n", "“a\n", "\u200b\n", "<div>\n\n"))
            inputs.add(Input.repeated("md", unit));
        inputs.add(Input.numbered("md", "a**b", "c* ", i -> "c* "));
        inputs.add(Input.numbered("md", "[".repeat(SIZE / 2), "[a](b)", i -> "[a](b)"));
        inputs.add(Input.numbered("md", "- ".repeat(SIZE / 4), "empty lines", i -> "\n"));
        inputs.add(Input.numbered("md", "", "runs of backticks", i -> "a" + "`".repeat(i + 1)));
        inputs.add(Input.numbered("md", "", "definitions", i -> "[a" + i + "]: http://b/" + i + "\n"));
        inputs.add(Input.numbered("md", "", "footnotes", i -> "a[^" + i + "]\n\n[^" + i + "]: note\n\n"));
        inputs.add(Input.numbered("md", "", "deeper lists", i -> "  ".repeat(i % 500) + "- a\n"));
        inputs.add(Input.numbered("md", "|a|b|\n|-|-|\n", "rows", i -> "|\"I did it\"|\"We did\"|\n"));
        inputs.add(new Input("md columns", "md", n -> "|a".repeat(n / 8) + "|\n" + "|-".repeat(n / 8) + "|\n"));
        inputs.add(new Input("md picture", "md", n -> "![a](data:image/png;base64," + "QUJD".repeat(n / 4) + ")"));
        inputs.add(Input.numbered("md", "---\n", "keys", i -> "k" + i + ": v\n"));
        inputs.add(Input.numbered("md", "+++\n", "keys", i -> "k" + i + " = 1\n"));
        for (String open : List.of(">", "*_", "**a ", "[", "![", "<div>")) inputs.add(Input.nested("md", open, ""));
        inputs.add(Input.nested("md", "[", "](b)"));
        inputs.add(Input.nested("md", "*_", "_*"));

        for (String tag : List.of("div", "span", "b", "p", "blockquote", "section", "object", "svg", "pre", "nav"))
            inputs.add(Input.nested("html", "<" + tag + ">", "</" + tag + ">"));
        inputs.add(Input.nested("html", "<ul><li>", "</li></ul>"));
        inputs.add(Input.nested("html", "<table><tr><td>", "</td></tr></table>"));
        inputs.add(Input.nested("html", "<div class=share>", "</div>"));
        for (String unit : List.of("<table><b>", "<a href=\"", "<", "</", "<!--", "<b><p>", "<td>", "<object>", "&amp"))
            inputs.add(Input.repeated("html", unit));
        inputs.add(Input.numbered("html", "", "furniture", i -> "<nav>a</nav><p class=share>b</p>"));
        inputs.add(Input.numbered("html", "<div ", "attributes", i -> "a" + i + "=1 "));
        inputs.add(Input.numbered("html", "", "formats", i -> "<b id=" + i + ">"));
        inputs.add(new Input("html picture", "html", n -> "<p>a<img src='data:," + "QUJD".repeat(n / 4) + "'>"));

        for (String unit :
                List.of("*", "*_", "x", "ê", "ââ", "漢", "\"", "“", "@", "a@b.", "I said \"it\" ", ".", " \t"))
            inputs.add(Input.repeated("txt", unit));
        for (String unit : List.of("a ", "A. ", "(I a ", "a: b, ", "0:00 A: ", "Q: a\n", "A b: c\n", "BAD: a\n", "\n"))
            inputs.add(Input.repeated("txt", unit));
        inputs.add(Input.numbered("txt", "", "words", i -> "w" + i + " "));
        inputs.add(Input.numbered("txt", "", "labels", i -> "Aa – \"x\"\n" + name(i) + " – \"x\"\n"));
        inputs.add(Input.numbered("txt", "", "speakers", i -> name(i) + ": words\n"));
        inputs.add(Input.numbered("txt", "A candidate at Meta led. ", "story", i -> "Then it was " + i + ". "));
        inputs.add(Input.numbered("txt", "Work at companies like ", "Meta", i -> "Google, Meta, "));
        inputs.add(Input.numbered("txt", "", "mistakes", i -> "Mistake " + i + ": alone\n- BAD: \"I did\"\n"));
        return inputs.stream();
    }

    /** A name of three letters. */
    private static String name(int i) {
        return "" + (char) ('A' + i % 26) + (char) ('a' + i / 26 % 26) + (char) ('a' + i / 676 % 26);
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void aFileOfFourTimesTheSizeTakesAboutFourTimesTheTime(Input input) throws IOException {
        double small = seconds(input, SIZE);
        double large = seconds(input, SIZE * TIMES_LARGER);
        assertTrue(small < MOST_SECONDS, () -> input + ": " + small + " s");
        assertTrue(
                large < MOST_TIMES_LONGER * small + SECONDS_OF_NOISE,
                () -> input + ": " + small + " s, and " + large + " s for a file of " + TIMES_LARGER
                        + " times the size");
    }

    private double seconds(Input input, int size) throws IOException {
        Files.writeString(folder.resolve("a." + input.extension()), input.text().apply(size));
        long start = THREADS.getCurrentThreadCpuTime();
        var corpus = Corpus.read(List.of(folder));
        assertEquals(1, corpus.articles().size(), () -> corpus.problems().toString());
        TAGGER.read(corpus.articles().getFirst());
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
    }
}
