package dev.debrief.store;

import dev.debrief.domain.IndexedArticle;
import dev.debrief.domain.Passage;
import dev.debrief.domain.Pattern;
import dev.debrief.domain.PatternShares;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes a whole store next to the one that is being served. Readers see nothing of it until {@link #commit}, which is
 * atomic: killed at any moment, a build leaves the store of before or the new one. Closed without a commit, it leaves the
 * store of before.
 */
public interface StoreWriter extends Closeable {
    /** A text and its vector. */
    record Embedded(String text, float[] vector) {}

    /**
     * A passage with what it is found by.
     *
     * @param context the paragraph or item around it
     * @param patternText name and summary of the pattern that it documents or is nearest to, empty if there is none
     * @param embedded what its vectors were made from
     * @param failure its vector for the comparison with answers; null if it describes no failure
     */
    record PassageDocument(
            Passage passage,
            String context,
            String patternText,
            Embedded embedded,
            float @Nullable [] failure,
            PatternShares patterns) {}

    /** Why nothing can be taken over from the store of before, if it is damaged. */
    Optional<String> damage();

    /** The vector that the store of before has for a text, if it is sound and was made with the same model. */
    Optional<float[]> known(String text) throws IOException;

    /** The same for the comparison with answers. */
    Optional<float[]> knownFailure(String text) throws IOException;

    /** Adds a passage. Passages come in the order of the articles. */
    void put(PassageDocument passage) throws IOException;

    void put(IndexedArticle article) throws IOException;

    /** Adds a pattern. All patterns come before the first passage. */
    void put(Pattern pattern) throws IOException;

    void put(Contents contents) throws IOException;

    /**
     * Checks what was written, and replaces the store of before with it.
     *
     * @throws IOException if what can be read is not what was written; the store of before stays
     */
    void commit(Manifest manifest) throws IOException;
}
