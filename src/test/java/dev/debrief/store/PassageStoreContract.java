package dev.debrief.store;

import dev.debrief.HashingEmbedder;
import dev.debrief.domain.Schema;
import dev.debrief.ingest.Built;
import dev.debrief.query.LexicalQuery;
import dev.debrief.query.Retriever;
import dev.debrief.search.PassageSearch;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every store promises, tried through a search over the shipped articles and their patterns. The vectors mean nothing:
 * what is tested holds for any model.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
public abstract class PassageStoreContract
        implements StoredPassagesContract,
                WordsContract,
                WordFormsContract,
                PagesContract,
                FacetCountsContract,
                WritingContract {
    private Path folder;
    private PassageStore store;
    private PassageSearch search;

    @BeforeAll
    void build(@TempDir Path folder) throws IOException {
        this.folder = folder;
        store = Built.shipped(home(folder.resolve("shipped"), Schema.SHIPPED), Built.PATTERNS);
        search = searchWithin(Duration.ofMinutes(1));
    }

    @AfterAll
    void close() throws IOException {
        store.close();
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public PassageStore store() {
        return store;
    }

    @Override
    public PassageSearch search() {
        return search;
    }

    @Override
    public PassageSearch searchWithin(Duration longest) throws IOException {
        return searchIn(store, longest);
    }

    @Override
    public PassageSearch searchIn(PassageStore store, Duration longest) throws IOException {
        var embedder = new HashingEmbedder();
        var patterns = store.sidecar().patterns();
        var model = Built.models().catalogue(patterns, texts -> embedder.embedAll(texts, unused -> {}));
        var words = new LexicalQuery.Reader(language());
        var retriever = new Retriever(store, () -> model, () -> words, embedder);
        return new PassageSearch(store, () -> model, () -> words, retriever, longest);
    }
}
