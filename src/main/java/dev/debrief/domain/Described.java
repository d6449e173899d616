package dev.debrief.domain;

import org.jspecify.annotations.Nullable;

/** A text with its kind, its verdict, and its headings: what passages have in common before and after they are indexed. */
public interface Described {
    /** What the text is, and what it says happened to the candidate. */
    record Judgement(Kind kind, Verdict verdict) {}

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
