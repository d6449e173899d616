package dev.debrief.ingest;

import dev.debrief.HashingEmbedder;
import dev.debrief.domain.Schema;
import dev.debrief.store.lucene.LuceneHome;
import java.io.IOException;
import java.nio.file.Path;

/** A process that does nothing but build an index, for tests that kill it. */
public final class BuildOnce {
    private BuildOnce() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        var home = new LuceneHome(folder.resolve("index"), Schema.SHIPPED);
        var ingest = Built.ingest(
                home, folder.resolve("articles"), folder.resolve("patterns"), new HashingEmbedder(), unused -> {});
        System.out.println("building");
        System.out.flush();
        ingest.rebuild(Progress.NONE);
    }
}
