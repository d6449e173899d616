package dev.debrief.domain;

import org.jspecify.annotations.Nullable;

/** A text that was judged, under the headings of its article. */
public interface Described {
    /** What it is, and what it says happened to the candidate. */
    record Judgement(Kind kind, Verdict verdict) {}

    /**
     * What the article calls it.
     *
     * @param section the nearest heading above it, empty if there is none
     * @param title the name that the article gives to the mistake or idea
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
