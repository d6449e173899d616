package dev.debrief.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.debrief.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Extraction figures on judged articles in different formats, none of them in the corpus. The test fails if a figure gets
 * worse or better; {@code -Ddebrief.golden=rewrite} writes the new figures.
 */
final class ExtractionGoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/articles");
    private static final Path FIGURES = FOLDER.resolve("figures.txt");
    /** Judging a single passage differently changes a figure by less than this. */
    private static final double TOLERANCE = 0.011;

    @Test
    void figuresOnJudgedArticlesDoNotChange() throws IOException {
        var now = figures();
        if (Golden.REWRITE) {
            var lines = new ArrayList<String>();
            now.forEach((name, value) -> lines.add(String.format(Locale.ROOT, "%.3f  %s", value, name)));
            Files.write(FIGURES, lines);
        }
        var changed = new ArrayList<String>();
        for (String line : Files.readAllLines(FIGURES)) {
            double was = Double.parseDouble(line.substring(0, line.indexOf(' ')));
            String name = line.substring(line.indexOf(' ')).strip();
            double is = now.getOrDefault(name, Double.NaN);
            if (!(Math.abs(was - is) <= TOLERANCE))
                changed.add(String.format(Locale.ROOT, "%s: %.3f was %.3f", name, is, was));
        }
        assertEquals(List.of(), changed, Golden.ADVICE);
    }

    private static Map<String, Double> figures() throws IOException {
        var figures = new TreeMap<String, Double>();
        try (var files = Files.list(FOLDER)) {
            for (Path labels : files.filter(f -> f.toString().endsWith(".labels.jsonl"))
                    .sorted()
                    .toList()) {
                String name = String.valueOf(labels.getFileName()).replace(".labels.jsonl", "");
                ExtractionEval.figures(List.of(FOLDER), List.of(labels)).forEach((figure, value) -> {
                    if (!figure.contains(" ")) figures.put(name + " " + figure, value);
                });
            }
        }
        return figures;
    }
}
