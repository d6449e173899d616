package dev.debrief.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.domain.Passage;
import dev.debrief.domain.Schema;
import dev.debrief.ingest.Built;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What the next build, a second writer, and whoever opens an empty folder can rely on. */
interface WritingContract extends StoreUnderTest {
    @Test
    default void vectorsOfUnchangedTextsAreKnownToTheNextBuildWithTheSameModel() throws IOException {
        var home = home(folder().resolve("again"), Schema.SHIPPED);
        Built.shipped(home, Built.NO_PATTERNS).close();
        try (var open = home.open();
                var same = home.write(open.manifest().model(), 1)) {
            var passage = open.passage(open.position(firstId(open)).orElseThrow());
            String text = embeddedText(passage);
            assertArrayEquals(
                    open.vector(open.position(passage.id()).orElseThrow()),
                    same.known(text).orElseThrow());
            assertTrue(same.known(text + " changed").isEmpty());
        }
        try (var other = home.write("another model", 1);
                var open = home.open()) {
            var passage = open.passage(open.position(firstId(open)).orElseThrow());
            assertTrue(other.known(embeddedText(passage)).isEmpty());
        }
    }

    private static String firstId(PassageStore store) throws IOException {
        var everything = store.match(new Candidates.Everything(), Deadline.none());
        return store.find(everything, Filters.NONE, PageRequest.first(1), Deadline.none())
                .hits()
                .getFirst()
                .passage()
                .id();
    }

    /** What ingest embeds of a passage with a title or under a heading. */
    private static String embeddedText(Passage passage) {
        String head = passage.title() != null ? passage.title() : passage.section();
        return (head.isEmpty() ? passage.articleTitle() : head) + ": " + passage.text();
    }

    @Test
    default void whoeverWritesSecondHearsWhoIsWriting() throws IOException {
        var home = home(folder().resolve("locked"), Schema.SHIPPED);
        try (var writer = home.write("model", 1)) {
            assertTrue(writer.known("nothing yet").isEmpty());
            var error = assertThrows(IndexLockedException.class, () -> home.write("model", 1));
            assertTrue(String.valueOf(error.getMessage()).contains("is writing"), error.getMessage());
        }
    }

    @Test
    default void whereNothingWasWrittenNothingCanBeOpened() {
        var home = home(folder().resolve("empty"), Schema.SHIPPED);
        assertThrows(UnusableIndexException.class, home::open);
    }
}
