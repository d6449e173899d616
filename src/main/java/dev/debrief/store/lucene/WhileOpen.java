package dev.debrief.store.lucene;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.store.AlreadyClosedException;

/**
 * Reads an index while its files are open: whoever closes it meanwhile leaves that to the last reading. Lucene fails in odd ways if its
 * files go away while it reads them.
 */
record WhileOpen(IndexReader reader) {
    interface Reading<T> {
        T read() throws IOException;
    }

    /** @throws AlreadyClosedException if the index is closed */
    <T> T read(Reading<T> reading) throws IOException {
        if (!reader.tryIncRef()) throw new AlreadyClosedException("the index is closed");
        try {
            return reading.read();
        } finally {
            reader.decRef();
        }
    }
}
