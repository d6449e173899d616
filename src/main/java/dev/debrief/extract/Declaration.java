package dev.debrief.extract;

import dev.debrief.domain.Described.Judgement;
import dev.debrief.domain.Described.Written;
import dev.debrief.domain.Dimension;
import dev.debrief.domain.Kind;
import dev.debrief.domain.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the author of an article says about one of its blocks.
 *
 * @param kind empty for text that is read but is no passage
 * @param tags values by dimension, as far as they are declared
 * @param refers what it is linked to
 * @param title the name of the mistake or idea; null if it has none
 * @param written the mark itself, and its line in the file
 */
public record Declaration(
        Optional<Kind> kind,
        Kind.Stance stance,
        Verdict verdict,
        Map<Dimension, List<String>> tags,
        References refers,
        @Nullable String title,
        Written written) {
    /**
     * @param pattern slug of the pattern that the passage documents; null if it documents none
     * @param pair shared by examples that show the same situation handled in opposite ways; null if there is none
     * @param caseKey key of the case that it belongs to; null if it belongs to none
     */
    public record References(
            @Nullable String pattern,
            @Nullable String pair,
            @Nullable String caseKey) {}

    public Declaration {
        tags = Map.copyOf(tags);
    }

    /** @throws IllegalStateException if it declares no passage */
    Judgement judgement() {
        return new Judgement(kind.orElseThrow(IllegalStateException::new), stance, verdict, written);
    }

    /** The number of the line in the file, for problems; 0 if it is not known. */
    int line() {
        return written.line();
    }
}
