package dev.debrief.learn;

import dev.debrief.domain.Kind;
import dev.debrief.extract.Example;
import dev.debrief.extract.Form;
import dev.debrief.extract.KindModel;
import dev.debrief.extract.Place;
import dev.debrief.read.Article;
import dev.debrief.read.Corpus;
import dev.debrief.text.DataFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * What tells the kind of a text. It is learned from documents that were written for it ({@code training/}), from the shipped
 * articles, which declare their passages, and from sentences and headings without a place ({@code examples.tsv}, {@code headings.tsv}).
 */
record LearnedKinds(LinearKindModel.Trained model) {
    static final String NAME = "kinds";
    /** Raise it whenever a change of code makes training give a different result for the same files. */
    private static final int TRAINING = 3;

    private static final String NOISE = "noise";
    private static final List<String> DOCUMENTS = List.of(
            "training/ladders.md",
            "training/rubrics.md",
            "training/guides.md",
            "training/handbooks.md",
            "training/essays.md",
            "training/letters.md",
            "training/newsletters.md");
    private static final String SENTENCES = "examples.tsv";
    private static final String HEADINGS = "headings.tsv";
    private static final List<String> TABLES = List.of(SENTENCES, HEADINGS);

    /** Trains on everything but the shipped articles that are left out. */
    static LearnedKinds train(Predicate<Article> included) {
        var examples = new ArrayList<Example>();
        for (String name : DOCUMENTS) {
            for (var example : Example.of(document(name))) {
                examples.add(example);
                // Once more without its headings, which many documents do not have, or which say nothing.
                examples.add(example.withoutHeadings());
            }
        }
        articles().stream().filter(included).map(Example::of).forEach(examples::addAll);
        var sentences = DataFile.load(SENTENCES);
        for (var entry : sentences.entries())
            examples.add(new Example(text(entry), Place.of(Form.PARAGRAPH), kind(sentences, entry)));
        var headings = DataFile.load(HEADINGS);
        for (var entry : headings.entries())
            examples.add(new Example("", Place.of(Form.ITEM, text(entry)), kind(headings, entry)));
        return new LearnedKinds(KindTraining.train(examples));
    }

    private static Article document(String name) {
        String content = new String(DataFile.bytes(name), StandardCharsets.UTF_8);
        return Corpus.parse(name, name, "md", content, new ArrayList<>());
    }

    /** The shipped articles; none if the program runs without them. */
    private static List<Article> articles() {
        Path folder = Path.of(System.getProperty("debrief.home", "."), "corpus", "articles");
        return Files.isDirectory(folder) ? Corpus.read(List.of(folder)).articles() : List.of();
    }

    /** The text of an entry of the form {@code kind<TAB>text}. */
    private static String text(DataFile.Entry entry) {
        return entry.text().substring(entry.text().indexOf('\t') + 1);
    }

    private static Optional<Kind> kind(DataFile file, DataFile.Entry entry) {
        String label = entry.text().substring(0, Math.max(0, entry.text().indexOf('\t')));
        var kind = Kind.of(label);
        if (!label.equals(NOISE) && kind.isEmpty()) throw file.error(entry, "expected 'kind<TAB>text'");
        return kind;
    }

    /**
     * Changes with every data file that the model is trained on. Not with the shipped articles: a typo in one of them must not
     * make the next start train. Nobody gains from forging it, so a checksum is enough.
     */
    static String fingerprint() {
        var print = new StringBuilder(String.valueOf(TRAINING));
        for (var files : List.of(DOCUMENTS, TABLES)) {
            for (String file : files) {
                var crc = new CRC32C();
                crc.update(DataFile.bytes(file));
                print.append('-').append(Long.toHexString(crc.getValue()));
            }
        }
        // Examples of cues do not matter, so the entries count and not the file.
        print.append('-')
                .append(Integer.toHexString(entries("cues.txt", "mistakes.txt").hashCode()));
        return print.toString();
    }

    private static List<String> entries(String... files) {
        return Stream.of(files)
                .flatMap(file -> DataFile.load(file).entries().stream())
                .map(entry -> entry.group() + '\n' + entry.text())
                .toList();
    }

    KindModel kinds() {
        return new LinearKindModel(model);
    }
}
