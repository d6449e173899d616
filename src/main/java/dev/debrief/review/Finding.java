package dev.debrief.review;

import dev.debrief.domain.Passage;
import dev.debrief.domain.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A documented failure that a draft resembles.
 *
 * @param score from 0 to 1; comparable across drafts
 * @param shown whether it is probable enough to be shown as the documented failure; otherwise it is only one of the nearest passages
 * @param lens whether it counts for the requested level and role
 * @param sure whether the resemblance is close; otherwise it is possible
 * @param pattern the pattern that draft and passage share most; null if they share none
 * @param passage the documented failure
 * @param counterpart the strong passage that its article sets against it
 * @param exemplar the answer of that pattern that is nearest to the draft
 * @param evidence what gives the draft away, clearest first; empty if it is not shown, or if nothing does
 */
public record Finding(
        double score,
        boolean shown,
        Lens lens,
        boolean sure,
        @Nullable Pattern pattern,
        Passage passage,
        @Nullable Passage counterpart,
        @Nullable NearestExemplar exemplar,
        List<Evidence> evidence) {
    public Finding {
        evidence = List.copyOf(evidence);
    }

    /** Identifies the failure: the slug of its pattern; without one, the id of its passage. */
    public String key() {
        return pattern == null ? passage.id() : pattern.slug();
    }

    /**
     * The evidence that is quoted to the writer. A first sentence is not, unless a cue found its words: it sets the scene, so that a
     * draft without it resembles everything less. Of 33 first sentences that gave failing answers of the catalogue away most, two
     * had words that the catalogue marks as telling; of 121 other sentences, 21. A higher score makes neither more telling.
     *
     * @param draft the text that was reviewed
     */
    public List<Evidence> quotable(String draft) {
        int start = draft.length() - draft.stripLeading().length();
        return evidence.stream()
                .filter(one -> one.says() != null || one.draftFrom() > start)
                .toList();
    }

    /** The name of a failure that the catalogue does not know: what its article calls it. */
    public static String nameOf(Passage failure) {
        String title = failure.title();
        return title == null ? "As told in “" + failure.articleTitle() + "”" : title;
    }

    /** An answer of the catalogue. */
    public record NearestExemplar(String text, boolean failing) {}

    /**
     * Words of the draft and of the passage; offsets are UTF-16 code units, {@code to} is exclusive.
     *
     * @param says what the words give away, if a cue of the catalogue found them
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
