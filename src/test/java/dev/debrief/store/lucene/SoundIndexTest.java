package dev.debrief.store.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.debrief.store.UnusableIndexException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class SoundIndexTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    /** Empties a file behind the back of whoever opened it: reading it fails as if the disk were broken. */
    private static final class Failing extends FilterDirectory {
        private final String name;
        private final Path folder;

        Failing(Path folder, String name) throws IOException {
            super(FSDirectory.open(folder));
            this.folder = folder;
            this.name = name;
        }

        @Override
        public IndexInput openInput(String file, IOContext context) throws IOException {
            var input = super.openInput(file, context);
            if (file.equals(name)) Files.write(folder.resolve(name), new byte[0]);
            return input;
        }
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere, a file that is open may not be emptied")
    void anIndexThatTheDiskDoesNotDeliverIsUnusable() throws IOException {
        var index = SmallIndex.in(folder, Segments.LARGEST);
        for (Path file : index.files()) {
            String name = file.toFile().getName();
            if (name.startsWith("write")) continue;
            try (var directory = new Failing(index.copy(), name)) {
                Path copy = folder.resolve("copy");
                var error = assertThrows(UnusableIndexException.class, () -> SoundIndex.open(copy, directory), name);
                assertEquals(
                        "the index in " + copy + " cannot be read (the disk does not deliver all of it)",
                        error.getMessage(),
                        name);
            }
        }
    }
}
