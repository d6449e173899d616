package dev.debrief.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.HashingEmbedder;
import dev.debrief.app.Workspace;
import dev.debrief.ingest.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reviews drafts with a catalogue that lacks their pattern, using an embedder that knows only words. */
final class HeldOutTest {
    @TempDir
    private Path folder;

    private Path write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aDraftIsReviewedWithoutThePatternsItShows() throws IOException {
        for (String slug : List.of("hero-narrative", "buzzword-vision", "no-spine"))
            write("patterns/" + slug + ".yaml", Files.readString(Path.of("corpus/patterns", slug + ".yaml")));
        write("articles/a.txt", """
                A candidate was rejected because she repaired the tram signals alone at night and told nobody.

                Another was rejected because his vision for the harbour was a list of buzzwords.
                """);
        var drafts = write("drafts.jsonl", """
                {"kind":"failing","draft":"I repaired the tram signals alone at night. I told nobody of it, since it was quicker that way, and in the morning all of the trams ran again and everybody was happy with me.","accept":[{"article":"a","snippet":"repaired the tram signals alone"}]}
                {"kind":"failing","draft":"Nobody labelled what this documents.","accept":[{"article":"a","snippet":"his vision for the harbour"}]}
                {"kind":"strong","draft":"Not asked."}
                """);
        var patterns = write("known.jsonl", """
                {"slug":"hero-narrative","evidence":[{"article":"a","snippet":"repaired the tram signals alone"}]}
                """);
        var sources = new Sources(List.of(folder.resolve("articles")), folder.resolve("patterns"));
        var progress = new ArrayList<String>();
        var heldOut = new HeldOut(
                sources,
                (some, index) -> new Workspace(some, index, new HashingEmbedder(), unused -> {}),
                progress::add);
        var figures = heldOut.figures(drafts, patterns);
        assertEquals(List.of("hero-narrative: 1 drafts, compared with 2 patterns"), progress);
        assertEquals(1.0, figures.get("held_out_drafts"));
        assertEquals(
                List.of("held_out_drafts", "held_out_hit@1", "held_out_hit@3", "held_out_hit@10", "held_out_mrr10"),
                List.copyOf(figures.keySet()));
        assertTrue(Files.exists(folder.resolve("patterns/hero-narrative.yaml")), "the original catalogue is unchanged");
    }
}
