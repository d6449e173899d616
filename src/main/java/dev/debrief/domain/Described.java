package dev.debrief.domain;

import org.jspecify.annotations.Nullable;

/** A text with its kind, its verdict, and its headings: what passages have in common before and after they are indexed. */
public interface Described {
    /**
     * What the text is, and what it says happened to the candidate.
     *
     * @param stance that of the kind, unless the author says otherwise
     * @param written the mark by which the author of the article said so; null if the extractor inferred it
     */
    record Judgement(
            Kind kind,
            Kind.Stance stance,
            Verdict verdict,
            @Nullable Written written) {
        public static Judgement inferred(Kind kind, Verdict verdict) {
            return new Judgement(kind, kind.stance(), verdict, null);
        }
    }

    /**
     * A mark in an article that says what a text is.
     *
     * @param mark as written, in braces: {@code {.rejection-trigger company=Google}}
     * @param line number of the line in the article's file that it starts on, from 1; 0 if that is not known
     */
    record Written(String mark, int line) {}

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
        return judgement().written() != null;
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
