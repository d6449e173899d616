package dev.debrief.extract;

import dev.debrief.domain.Kind;
import dev.debrief.domain.Verdict;
import dev.debrief.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of an article that can be read, found and judged alone.
 *
 * @param id article id and a hash of kind and normalised text: stable as long as neither changes
 * @param text the passage as the reader sees it, without its label
 * @param articleId the article that it comes from
 * @param span where it stands in the article's text
 * @param context the paragraph or item around it, which the index knows as well
 * @param anecdote the story that it belongs to, up to its own end: companies named there are meant here too; empty for
 *     a statement about candidates in general
 * @param section the nearest heading above it, empty where there is none
 * @param title the name that the article gives to the mistake or idea, where it gives one
 * @param counterparts ids of the passages that show the same situation the other way round
 */
public record ExtractedPassage(
        String id,
        Kind kind,
        String text,
        String articleId,
        Span span,
        Span context,
        Span anecdote,
        String section,
        @Nullable String title,
        Verdict verdict,
        List<String> counterparts) {
    public ExtractedPassage {
        if (text.isBlank()) throw new IllegalArgumentException("a passage without text");
        counterparts = List.copyOf(counterparts);
    }
}
