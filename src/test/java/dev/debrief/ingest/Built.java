package dev.debrief.ingest;

import dev.debrief.HashingEmbedder;
import dev.debrief.embed.Embedder;
import dev.debrief.learn.Artifacts;
import dev.debrief.learn.Models;
import dev.debrief.store.PassageStore;
import dev.debrief.store.StoreHome;
import dev.debrief.store.lucene.English;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Stores for tests, built from folders by a model whose vectors mean nothing: what is tested holds for any model. */
public final class Built {
    /** Articles that declare nothing: their passages may be inside others, and carry what is inferred. */
    public static final Path ARTICLES = Path.of("src/test/resources/judged/articles");

    public static final Path PATTERNS = Path.of("corpus/patterns");
    /** A catalogue without patterns. */
    public static final Path NO_PATTERNS = Path.of("no/such/patterns");

    private Built() {}

    public static Models models() {
        return new Models(Artifacts.ofProgram(), new English(), new HashingEmbedder().model());
    }

    /** A store of the shipped articles. */
    public static PassageStore shipped(StoreHome home, Path patterns) throws IOException {
        return store(home, ARTICLES, patterns);
    }

    public static PassageStore store(StoreHome home, Path articles, Path patterns) throws IOException {
        return ingest(home, articles, patterns, new HashingEmbedder(), unused -> {})
                .open(Progress.NONE);
    }

    public static Ingest ingest(
            StoreHome home, Path articles, Path patterns, Embedder embedder, Consumer<String> report) {
        var models = new Models(Artifacts.ofProgram(), new English(), embedder.model());
        return new Ingest(home, new Sources(List.of(articles), patterns), models, embedder, report);
    }
}
