package dev.debrief.store;

import java.io.IOException;

/** Where a store is kept: a folder, a cluster. */
public interface StoreHome {
    /**
     * Opens what was committed last.
     *
     * @throws UnusableIndexException if there is nothing that this program can read, or not all of it is as it was written;
     *     with the reason
     */
    PassageStore open() throws IOException;

    /**
     * Starts to write the next store.
     *
     * @param model name of the embedding model; vectors of another one are not taken over
     * @param passages how many there will be, about
     * @throws IndexLockedException if another process is writing to it
     */
    StoreWriter write(String model, int passages) throws IOException;
}
