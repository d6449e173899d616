package dev.debrief.domain;

import org.jspecify.annotations.Nullable;

/** A text with its kind, its verdict, and its headings: what passages have in common before and after they are indexed. */
public interface Described {
    /**
     * What the text is, and what it says happened to the candidate.
     *
     * @param stance that of the kind, unless the author says otherwise
     * @param declared whether the author of the article said so; otherwise the extractor inferred it
     */
    record Judgement(Kind kind, Kind.Stance stance, Verdict verdict, boolean declared) {
        public static Judgement inferred(Kind kind, Verdict verdict) {
            return new Judgement(kind, kind.stance(), verdict, false);
        }
    }

    /**
     * How the article introduces the text.
     *
     * @param section the nearest heading above it, empty if there is none
     * @param title the name that the article gives the mistake or idea; null if it gives none
     */
    record Heading(String section, @Nullable String title) {}

    Judgement judgement();

    Heading heading();

    default Kind kind() {
        return judgement().kind();
    }

    default Kind.Stance stance() {
        return judgement().stance();
    }

    /** Whether the text documents a failure. */
    default boolean isFailure() {
        return kind().isFailure() && stance() == Kind.Stance.AGAINST;
    }

    default boolean isDeclared() {
        return judgement().declared();
    }

    default Verdict verdict() {
        return judgement().verdict();
    }

    default String section() {
        return heading().section();
    }

    default @Nullable String title() {
        return heading().title();
    }
}
