package dev.debrief.bench;

import dev.debrief.extract.ExtractedPassage;
import dev.debrief.extract.Extractor;
import dev.debrief.extract.KindModel;
import dev.debrief.extract.TaggedArticle;
import dev.debrief.extract.Tagger;
import dev.debrief.learn.Artifacts;
import dev.debrief.learn.Models;
import dev.debrief.read.Article;
import dev.debrief.read.Corpus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How fast article text becomes passages, on one core. An operation reads 1 MB, so that a score is MB a second. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@Fork(3)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ExtractionBenchmark {
    private static final int BYTES = 1_000_000;

    private final KindModel model = Models.kinds(Artifacts.ofProgram());
    private final Extractor extractor = new Extractor(model);
    private final Tagger tagger = new Tagger(model);
    private String megabyte = "";
    private Article article = parse("");

    @Setup
    public void readArticles() throws IOException {
        var all = new StringBuilder();
        for (Article one : Corpus.read(List.of(Path.of("corpus/articles"))).articles())
            all.append(one.text()).append("\n\n");
        var text = new StringBuilder();
        while (bytes(text) < BYTES) text.append(all);
        // Nearly all characters are of one byte: cutting by characters cuts a MB within a hundredth.
        megabyte = text.substring(0, Math.round((float) BYTES * text.length() / bytes(text)));
        article = parse(megabyte);
    }

    private static int bytes(StringBuilder text) {
        return text.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    private static Article parse(String text) {
        return Corpus.parse("bench", "bench.txt", "txt", text, new ArrayList<>());
    }

    /** Lines, blocks and passages, without tags and vectors. */
    @Benchmark
    public List<ExtractedPassage> passages() {
        return extractor.passages(extractor.outline(parse(megabyte)), new ArrayList<>());
    }

    /** The same with all tags. */
    @Benchmark
    public TaggedArticle taggedPassages() {
        return tagger.read(article);
    }
}
