package dev.debrief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.JudgedWords.Sourced;
import dev.debrief.read.Corpus;
import dev.debrief.read.Outline;
import dev.debrief.text.DataFile;
import dev.debrief.text.SourceFiles;
import dev.debrief.text.Value;
import dev.debrief.text.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Training data shares no wording with judged texts, because figures on words from training only measure memory. Reword
 * or replace a line reported here; the judged text stays as it is.
 */
final class LeakageTest {
    private static final Path ARTICLES = Path.of("src/test/resources/articles");
    private static final Path JUDGED = Path.of("src/test/resources/judged");
    private static final Path TRAINING = Path.of("src/main/resources/dev/debrief/training");
    private static final Path PATTERNS = Path.of("corpus/patterns");
    /** Failures that the encoder is trained with. */
    private static final Path FAILURES = Path.of("src/tune/resources");

    private static final Path SHARED = Path.of("../shared");
    /** Written by {@code ExtractionGoldenTest}; not an article. */
    private static final String FIGURES = "figures.txt";

    @Test
    void sharesNoRunOfWordsWithJudgedArticles() throws IOException {
        assertNone(runs(blocks(ARTICLES)));
    }

    @Test
    void sharesNoRunOfWordsWithJudgedDraftsAndQueries() throws IOException {
        assertNone(runs(joined(drafts(JUDGED), queries(JUDGED))));
    }

    @Test
    void noHeadingOrExampleEqualsALineOfAJudgedArticle() throws IOException {
        assertNone(wholes(lines("headings.tsv", "examples.tsv"), blocks(ARTICLES)));
    }

    @Test
    void noUnansweredQueryEqualsAJudgedQuery() throws IOException {
        assertNone(wholes(lines("elsewhere.txt"), queries(JUDGED)));
    }

    @Test
    void sharesNothingWithPublishedArticlesAndTheirDrafts() throws IOException {
        assumeTrue(Files.isDirectory(SHARED.resolve("seeds")), "the published articles are not next to this checkout");
        Path gold = SHARED.resolve("gold");
        var articles = joined(blocks(SHARED.resolve("seeds")), blocks(SHARED.resolve("real")));
        var leaks = new ArrayList<>(runs(joined(articles, joined(drafts(gold), queries(gold)))));
        leaks.addAll(wholes(lines("headings.tsv", "examples.tsv"), articles));
        leaks.addAll(wholes(lines("elsewhere.txt"), queries(gold)));
        assertNone(leaks);
    }

    @Test
    void findsSharedWordsWhateverTheirCaseAndPunctuation() {
        var judged = new JudgedWords(List.of(
                new Sourced("a.md", "He said: don\u2019t bring one-on-one notes, ever."),
                new Sourced("b.md", "What The Panel Reads")));
        assertEquals(
                List.of("x:1: \"dont bring one on one notes\" is in a.md"),
                judged.sharedRuns(new Sourced("x:1", "Please DON'T bring \u201cone on one\u201d notes to it")));
        assertEquals(List.of(), judged.sharedRuns(new Sourced("x:2", "bring one on one notes")));
        assertEquals(
                Optional.of("x:3: \"What the panel reads:\" is in b.md"),
                judged.sharedWhole(new Sourced("x:3", "What the panel reads:")));
        assertEquals(Optional.empty(), judged.sharedWhole(new Sourced("x:4", "What the panel reads first")));
    }

    private static void assertNone(List<String> leaks) {
        assertTrue(leaks.isEmpty(), () -> leaks.size() + " shared:\n" + String.join("\n", leaks));
    }

    private static List<Sourced> joined(List<Sourced> some, List<Sourced> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static List<String> runs(List<Sourced> judged) throws IOException {
        assertFalse(judged.isEmpty(), "no judged text was read");
        var words = new JudgedWords(judged);
        var training = lines(
                "examples.tsv",
                "headings.tsv",
                "elsewhere.txt",
                "cues.txt",
                "labels.txt",
                "sections.txt",
                "contrasts.txt",
                "instructions.txt",
                "draft-words.txt");
        return joined(joined(training, documents()), joined(patterns(), failures())).stream()
                .flatMap(text -> words.sharedRuns(text).stream())
                .toList();
    }

    private static List<String> wholes(List<Sourced> training, List<Sourced> judged) {
        assertFalse(judged.isEmpty(), "no judged text was read");
        var words = new JudgedWords(judged);
        return training.stream()
                .flatMap(text -> words.sharedWhole(text).stream())
                .toList();
    }

    /** The lines of the documents that were written for training, without their marks. */
    private static List<Sourced> documents() throws IOException {
        var lines = new ArrayList<Sourced>();
        try (var files = Files.list(TRAINING)) {
            for (Path file : files.sorted().toList()) {
                int number = 0;
                for (String line : Files.readAllLines(file))
                    lines.add(new Sourced(file.getFileName() + ":" + ++number, line.replaceAll("\\{\\.[^{}]*\\}", "")));
            }
        }
        assertFalse(lines.isEmpty(), "no training document was read");
        return lines;
    }

    private static List<Sourced> failures() throws IOException {
        var texts = new ArrayList<Sourced>();
        for (Path file : SourceFiles.below(FAILURES, Set.of("jsonl"), new ArrayList<>())) {
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                String where = SourceFiles.name(file) + ":" + ++number;
                for (String key : List.of("descriptions", "answers"))
                    new ObjectMapper()
                            .readTree(line)
                            .path(key)
                            .forEach(text -> texts.add(new Sourced(where, text.asText())));
            }
        }
        assertFalse(texts.isEmpty(), "no failure was read");
        return texts;
    }

    /** The entries of data files, without the kind before a tab, and their examples. */
    private static List<Sourced> lines(String... files) {
        return Stream.of(files)
                .flatMap(file -> DataFile.load(file).entries().stream()
                        .flatMap(entry -> Stream.of(
                                        List.of(entry.text().replaceFirst("^.*\t", "")),
                                        entry.correct(),
                                        entry.incorrect())
                                .flatMap(List::stream)
                                .map(text -> new Sourced(file + ":" + entry.line(), text))))
                .toList();
    }

    /**
     * Every value in the catalogue: the answers and statements that are trained on, and the texts that describe them.
     */
    private static List<Sourced> patterns() throws IOException {
        var texts = new ArrayList<Sourced>();
        for (Path file : SourceFiles.below(PATTERNS, Set.of("yaml"), new ArrayList<>())) {
            String name = SourceFiles.name(file);
            scalars(Yaml.read(name, Files.readString(file)))
                    .forEach(scalar -> texts.add(new Sourced(name + ":" + scalar.line(), scalar.text())));
        }
        assertFalse(texts.isEmpty(), "no pattern was read");
        return texts;
    }

    private static Stream<Value.Scalar> scalars(Value value) {
        Function<Value, Stream<Value.Scalar>> below = LeakageTest::scalars;
        return switch (value) {
            case Value.Scalar scalar -> Stream.of(scalar);
            case Value.Sequence sequence -> sequence.items().stream().flatMap(below);
            case Value.Mapping mapping -> mapping.entries().values().stream().flatMap(below);
        };
    }

    /** The blocks of every article of a folder, including furniture, and the titles of the articles. */
    private static List<Sourced> blocks(Path folder) {
        var blocks = new ArrayList<Sourced>();
        for (var article : Corpus.read(List.of(folder)).articles()) {
            if (article.source().equals(FIGURES)) continue;
            var outline = Outline.of(article, line -> false);
            blocks.add(new Sourced(article.source(), outline.title()));
            outline.blocks().forEach(block -> blocks.add(new Sourced(article.source(), outline.textOf(block))));
        }
        return blocks;
    }

    private static List<Sourced> drafts(Path folder) throws IOException {
        var drafts = new ArrayList<Sourced>();
        for (String name : List.of("answers.jsonl", "unseen-drafts.jsonl", "drafts.jsonl")) {
            Path file = folder.resolve(name);
            if (Files.exists(file)) drafts.addAll(values(file, "draft"));
        }
        return drafts;
    }

    private static List<Sourced> queries(Path folder) throws IOException {
        return values(folder.resolve("queries.jsonl"), "query");
    }

    private static List<Sourced> values(Path file, String key) throws IOException {
        var json = new ObjectMapper();
        var values = new ArrayList<Sourced>();
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank()) continue;
            var node = json.readTree(line);
            String id = SourceFiles.name(file) + " " + node.path("id").textValue();
            values.add(new Sourced(id, node.path(key).textValue()));
        }
        return values;
    }
}
