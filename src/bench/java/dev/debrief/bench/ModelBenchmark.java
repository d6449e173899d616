package dev.debrief.bench;

import dev.debrief.app.KnowledgeBase;
import dev.debrief.app.Workspace;
import dev.debrief.embed.Bge;
import dev.debrief.ingest.Progress;
import dev.debrief.ingest.Sources;
import dev.debrief.review.ReviewRequest;
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
    private KnowledgeBase knowledge;

    @Setup
    public void open() throws IOException {
        int each = Samples.DRAFT.split(" ").length;
        draft = Samples.DRAFT.repeat(Math.max(1, words / each));
        var sources = new Sources(List.of(Path.of("corpus/articles")), Path.of("corpus/patterns"));
        knowledge =
                new Workspace(sources, Path.of("target/bench/shipped"), model, System.err::println).open(Progress.NONE);
    }

    @TearDown
    public void close() throws IOException {
        knowledge.close();
    }

    /** The vector alone: tokens and the model's session, for long drafts several times. */
    @Benchmark
    public float[] embedding() {
        return model.embed(draft);
    }

    /** The whole answer of {@code POST /api/nearest}, without HTTP. */
    @Benchmark
    public Object draftReview() throws IOException {
        return knowledge.review(ReviewRequest.of(draft, 10));
    }
}
