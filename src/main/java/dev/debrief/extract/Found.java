package dev.debrief.extract;

import dev.debrief.domain.Kind;
import dev.debrief.domain.Verdict;
import dev.debrief.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A passage in the making: its counterparts are not known yet, and its id depends on nothing but itself. */
final class Found {
    final Kind kind;
    final Span span;
    final Span context;
    final Span anecdote;
    final String section;
    final @Nullable String title;
    final Verdict verdict;
    final List<Found> counterparts = new ArrayList<>();

    Found(Kind kind, Span span, Span context, Span anecdote, Place place, Verdict verdict) {
        this(kind, span, context, anecdote, place.section(), place.title(), verdict);
    }

    private Found(
            Kind kind,
            Span span,
            Span context,
            Span anecdote,
            String section,
            @Nullable String title,
            Verdict verdict) {
        this.kind = kind;
        this.span = span;
        this.context = context;
        this.anecdote = anecdote;
        this.section = section;
        this.title = title;
        this.verdict = verdict;
    }

    /**
     * Where in the article a passage stands.
     *
     * @param expected what the headings above say of the text below them
     */
    record Place(SectionRole role, String section, @Nullable String title, Weights expected) {
        static final Place TOP = new Place(SectionRole.PLAIN, "", null, new Weights());

        Place titled(@Nullable String name) {
            return new Place(role, section, name, expected);
        }
    }

    static void pair(Found one, Found other) {
        if (!one.counterparts.contains(other)) one.counterparts.add(other);
        if (!other.counterparts.contains(one)) other.counterparts.add(one);
    }
}
