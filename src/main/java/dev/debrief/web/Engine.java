package dev.debrief.web;

import dev.debrief.embed.Embedder;
import dev.debrief.index.Snapshot;
import dev.debrief.match.Nearest;
import dev.debrief.search.PassageSearch;
import java.io.Closeable;
import java.io.IOException;

/** One index, ready to be asked. */
public record Engine(Snapshot snapshot, PassageSearch search, Nearest nearest) implements Closeable {
    public static Engine open(Snapshot snapshot, Embedder embedder) throws IOException {
        return new Engine(snapshot, new PassageSearch(snapshot, embedder), new Nearest(snapshot, embedder));
    }

    @Override
    public void close() throws IOException {
        nearest.close();
        snapshot.close();
    }
}
