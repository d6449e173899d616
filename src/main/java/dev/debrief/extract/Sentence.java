package dev.debrief.extract;

import dev.debrief.text.Span;
import dev.debrief.text.Tokens;
import org.jspecify.annotations.Nullable;

/** One sentence of an article: its wording, its place, and what the learned model says about it. */
final class Sentence {
    private final Wording wording;
    private final Span within;
    private final KindModel model;
    /** Computed at first use, and kept because several rules need it. */
    private @Nullable Weights evidence;

    /** @param within the paragraph, item, or cell that contains it */
    Sentence(Wording wording, Span within, KindModel model) {
        this.wording = wording;
        this.within = within;
        this.model = model;
    }

    Wording wording() {
        return wording;
    }

    /** The whole text that {@link #span} points into. */
    String text() {
        return wording.text();
    }

    Span span() {
        return wording.span();
    }

    Tokens tokens() {
        return wording.tokens();
    }

    Cues.Reading reading() {
        return wording.reading();
    }

    Span within() {
        return within;
    }

    /** The evidence of its own words. */
    Weights evidence() {
        if (evidence == null) evidence = model.of(wording);
        return evidence;
    }

    int length() {
        return span().to() - span().from();
    }
}
