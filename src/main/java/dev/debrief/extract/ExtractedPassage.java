package dev.debrief.extract;

import dev.debrief.domain.Described;
import dev.debrief.text.Span;
import java.util.List;

/**
 * A piece of an article that can be read, found, and judged on its own.
 *
 * @param id article id and a hash of kind and normalised text: stable as long as neither changes
 * @param text the passage as the reader sees it, without its label
 * @param articleId the article that it comes from
 * @param counterparts ids of the passages that show the same situation the other way round
 */
public record ExtractedPassage(
        String id,
        String text,
        String articleId,
        Judgement judgement,
        Heading heading,
        Spans spans,
        List<String> counterparts)
        implements Described {
    /**
     * Stretches of the article's text.
     *
     * @param own where the passage is
     * @param context the paragraph or item around it, which the index knows as well
     * @param anecdote the story that it belongs to, up to its own end: companies named there are meant here too; empty for
     *     a statement about candidates in general
     */
    public record Spans(Span own, Span context, Span anecdote) {}

    public ExtractedPassage {
        if (text.isBlank()) throw new IllegalArgumentException("a passage without text");
        counterparts = List.copyOf(counterparts);
    }

    public Span span() {
        return spans.own();
    }

    public Span context() {
        return spans.context();
    }

    public Span anecdote() {
        return spans.anecdote();
    }
}
