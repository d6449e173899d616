package dev.debrief.store;

import dev.debrief.domain.Passage;
import dev.debrief.domain.PatternShares;
import dev.debrief.domain.Schema;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Passages, as they were when the store was opened: later builds are seen by opening it again. Safe for many threads.
 *
 * <p>A <em>position</em> is a passage's place among all passages of one open store. Positions are in the order of the
 * articles and mean nothing to another store, not even to a later build of the same one.
 *
 * <p>Whatever implements this passes {@code PassageStoreContract}. Methods that take a {@link Deadline} throw a {@link
 * DeadlineException} when it has passed.
 */
public interface PassageStore extends Closeable {
    /** Values that a facet returns at most, those with the most passages first; the catalogue and all vocabularies are smaller. */
    int MOST_VALUES = 500;

    /** The same for the articles of a search: a longer list of them would be most of every response. */
    int MOST_ARTICLES = 50;

    Manifest manifest();

    Schema schema();

    /** Articles, patterns, and names. */
    Sidecar sidecar();

    /** How many passages there are. */
    int size();

    /**
     * The passages nearest to a vector with their cosines.
     *
     * @param vector of unit length
     * @param filters passages that may be among them
     */
    Scores nearest(float[] vector, int most, Filters filters, Deadline deadline) throws IOException;

    /**
     * Finds passages by words.
     *
     * @param enough what a passage must match to be found by its words
     * @param any what it is scored by; matches every passage that {@code enough} matches
     */
    WordMatches words(WordQuery enough, WordQuery any, Deadline deadline) throws IOException;

    /** How many passages have a term. */
    int frequency(String term) throws IOException;

    /** Whether a passage has a word in this inflection, however its letters are written. */
    boolean isWord(String word) throws IOException;

    /** The word of a passage, without its accents, that is most like one that no passage has; empty if none is like it. */
    Optional<String> correction(String word) throws IOException;

    /** Evaluates candidates, so that they can be filtered, counted, sorted, and paged through without being found again. */
    Matches match(Candidates candidates, Deadline deadline) throws IOException;

    /** Candidates that one store has evaluated; only that store can read them. */
    interface Matches {
        /** How many bytes they take in memory, roughly. */
        long bytes();
    }

    /** The hits of a page. */
    Page find(Matches matches, Filters filters, PageRequest page, Deadline deadline) throws IOException;

    /** How many hits there are, and for each facet value how many there would be if it were selected as well. */
    Counts count(Matches matches, Filters filters, Deadline deadline) throws IOException;

    /**
     * Finds the passages that may document the failure in a draft: those near to the patterns that it resembles, and those
     * near to it in meaning.
     *
     * @param patterns which patterns the draft resembles
     * @param draft its vector for the comparison with failures
     * @param most how many are found in each way
     */
    List<Weighed> weigh(PatternShares patterns, float[] draft, int most) throws IOException;

    Passage passage(int position) throws IOException;

    OptionalInt position(String id) throws IOException;

    default Optional<Passage> passage(String id) throws IOException {
        var position = position(id);
        return position.isPresent() ? Optional.of(passage(position.getAsInt())) : Optional.empty();
    }

    /** The example that an example is set against, a strong one for a failing one and the other way round; empty if there is none. */
    default Optional<Passage> counterpart(Passage example) throws IOException {
        if (!example.kind().isExample()) return Optional.empty();
        for (String id : example.links().counterparts()) {
            var other = passage(id).filter(one -> one.kind().isExample() && one.kind() != example.kind());
            if (other.isPresent()) return other;
        }
        return Optional.empty();
    }

    /** The vector of a passage. */
    float[] vector(int position) throws IOException;
}
