package dev.debrief.extract;

import dev.debrief.domain.Case;
import dev.debrief.domain.Described;
import dev.debrief.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A passage as extraction finds it, before it is tagged and linked.
 *
 * @param id the article's id and a hash of kind and normalised text; stable as long as neither changes
 * @param text the text as the reader sees it, without its label
 * @param articleId id of the article that it comes from
 * @param counterparts ids of the passages that show the same situation handled the opposite way
 * @param told the case that its text tells; null if it tells none, or if the article declares its cases
 * @param declaration what the author of the article declares about it; null if it was inferred
 */
public record ExtractedPassage(
        String id,
        String text,
        String articleId,
        Judgement judgement,
        Heading heading,
        Spans spans,
        List<String> counterparts,
        @Nullable Case told,
        @Nullable Declaration declaration)
        implements Described {
    /**
     * Stretches of the article's text.
     *
     * @param passage the passage itself
     * @param context the paragraph or item around it, which is indexed with it
     * @param anecdote the story that it belongs to, up to the end of the passage; a company named there is meant here
     *     too. Empty for a statement about candidates in general
     */
    public record Spans(Span passage, Span context, Span anecdote) {}

    public ExtractedPassage {
        if (text.isBlank()) throw new IllegalArgumentException("a passage without text");
        counterparts = List.copyOf(counterparts);
    }

    /** The key of the case that it belongs to; null if it belongs to none. */
    public @Nullable String caseKey() {
        if (declaration != null) return declaration.refers().caseKey();
        return told == null ? null : told.key();
    }

    public Span span() {
        return spans.passage();
    }

    public Span context() {
        return spans.context();
    }

    public Span anecdote() {
        return spans.anecdote();
    }
}
