package dev.debrief.ingest;

import dev.debrief.HashingEmbedder;
import dev.debrief.catalogue.Catalogue;
import dev.debrief.read.Corpus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A process that does nothing but build an index, for tests that kill it. */
public final class BuildOnce {
    private BuildOnce() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        var sources = new Sources(List.of(folder.resolve("articles")), folder.resolve("patterns"));
        var builder = new IndexBuilder(
                Corpus.read(sources.articles()), Catalogue.read(sources.patterns()), new HashingEmbedder());
        System.out.println("building");
        System.out.flush();
        builder.build(folder.resolve("index"), sources.fingerprint(), Progress.NONE);
    }
}
