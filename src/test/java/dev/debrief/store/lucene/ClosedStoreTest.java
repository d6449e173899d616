package dev.debrief.store.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.debrief.store.PassageStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.store.AlreadyClosedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClosedStoreTest {
    private static final int SEARCHERS = 4;

    /** What Linux lists every file in that is mapped into the memory of this process. */
    private static final Path MAPPED = Path.of("/proc/self/maps");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private SmallIndex index;

    @BeforeEach
    void build() throws IOException {
        index = SmallIndex.in(folder, 8);
    }

    private PassageStore open() throws IOException {
        return index.home(index.index()).open();
    }

    private long mapped() throws IOException {
        try (var lines = Files.lines(MAPPED)) {
            return lines.filter(line -> line.contains(folder.toString())).count();
        }
    }

    @Test
    void closingGivesBackAllMemoryOfTheIndex() throws IOException {
        assumeTrue(Files.exists(MAPPED), "no list of mapped files");
        var store = open();
        SmallIndex.answers(store);
        assertTrue(mapped() > 0, "an index is mapped into memory");
        store.close();
        assertEquals(0, mapped());
    }

    @Test
    void nothingOfAnIndexThatCannotBeOpenedStaysInMemory() throws IOException {
        assumeTrue(Files.exists(MAPPED), "no list of mapped files");
        for (Path file : index.files()) {
            if (!file.toString().endsWith(".vec")) continue;
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2]++;
            Files.write(file, bytes);
        }
        assertThrows(IOException.class, this::open);
        assertEquals(0, mapped());
    }

    @Test
    void closingAgainDoesNothing() throws IOException {
        var store = open();
        store.close();
        store.close();
    }

    @Test
    void aClosedStoreSaysSo() throws IOException {
        var store = open();
        store.close();
        assertThrows(AlreadyClosedException.class, () -> SmallIndex.answers(store));
    }

    @Test
    void aStoreThatIsClosedDuringSearchesAnswersRightOrSaysThatItIsClosed() throws Exception {
        List<String> right;
        try (var store = open()) {
            right = SmallIndex.answers(store);
        }
        for (int round = 0; round < 20; round++) {
            var store = open();
            var searching = new CountDownLatch(SEARCHERS);
            try (var threads = Executors.newFixedThreadPool(SEARCHERS)) {
                var searches = new ArrayList<Future<Integer>>();
                for (int i = 0; i < SEARCHERS; i++)
                    searches.add(threads.submit((Callable<Integer>) () -> untilClosed(store, right, searching)));
                assertTrue(searching.await(1, TimeUnit.MINUTES), "all have found something");
                store.close();
                for (var search : searches) assertTrue(search.get() > 0);
            }
        }
    }

    /** How many times all was answered before the store was closed. */
    private static int untilClosed(PassageStore store, List<String> right, CountDownLatch searching)
            throws IOException {
        for (int times = 0; ; times++) {
            try {
                assertEquals(right, SmallIndex.answers(store));
            } catch (AlreadyClosedException e) {
                return times;
            }
            if (times == 0) searching.countDown();
        }
    }
}
