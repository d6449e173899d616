package dev.debrief.match;

import dev.debrief.domain.Pattern;
import dev.debrief.index.Records.IndexedPassage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A documented failure that a draft resembles.
 *
 * @param score 0 to 1; comparable across drafts
 * @param sure whether the resemblance is clear; otherwise it is possible
 * @param pattern what draft and passage have in common most; null where the catalogue has nothing that they share
 * @param passage the documented failure
 * @param counterpart the strong passage that its article sets against it
 * @param exemplar the catalogue's answer that is nearest to the draft, where one led here
 * @param evidence what in the draft gives it away, clearest first
 */
public record Match(
        double score,
        boolean sure,
        @Nullable Pattern pattern,
        IndexedPassage passage,
        @Nullable IndexedPassage counterpart,
        @Nullable NearestExemplar exemplar,
        List<Evidence> evidence) {
    public Match {
        evidence = List.copyOf(evidence);
    }

    /** What a failure is called that the catalogue does not know: as its article calls it. */
    public static String nameOf(IndexedPassage failure) {
        String title = failure.title();
        return title == null ? "As told in “" + failure.articleTitle() + "”" : title;
    }

    /** An answer of the catalogue. */
    public record NearestExemplar(String text, boolean failing) {}

    /**
     * Words of the draft beside words of the passage; offsets are UTF-16 code units, {@code to} is exclusive.
     *
     * @param says what the words give away, where a cue of the catalogue found them
     * @param score 0 to 1
     */
    public record Evidence(
            int draftFrom,
            int draftTo,
            int passageFrom,
            int passageTo,
            @Nullable String says,
            double score) {}
}
