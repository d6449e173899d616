package dev.debrief.bench;

import dev.debrief.embed.Bge;
import dev.debrief.index.IndexBuilder;
import dev.debrief.index.IndexHome;
import dev.debrief.index.Snapshot;
import dev.debrief.index.Sources;
import dev.debrief.match.MatchRequest;
import dev.debrief.match.Nearest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/** A draft: its vector, and the whole answer, on the shipped corpus. */
public class ModelBenchmark extends Sampled {
    @Param({"150", "1500"})
    int words;

    private final Bge model = new Bge();
    private String draft = "";
    private Snapshot snapshot;
    private Nearest nearest;

    @Setup
    public void open() throws IOException {
        int each = Samples.DRAFT.split(" ").length;
        draft = Samples.DRAFT.repeat(Math.max(1, words / each));
        var sources = new Sources(List.of(Path.of("corpus/articles")), Path.of("corpus/patterns"));
        snapshot = new IndexHome(Path.of("target/bench/shipped"), sources, model, System.err::println)
                .open(IndexBuilder.Progress.NONE);
        nearest = new Nearest(snapshot, model);
    }

    @TearDown
    public void close() throws IOException {
        snapshot.close();
    }

    /** The vector alone: tokens and the model's session, for long drafts several times. */
    @Benchmark
    public float[] embedding() {
        return model.embed(draft);
    }

    /** The whole answer of {@code POST /api/nearest}, without HTTP. */
    @Benchmark
    public Object draftReview() throws IOException {
        return nearest.find(new MatchRequest(draft, 10, null, null));
    }
}
