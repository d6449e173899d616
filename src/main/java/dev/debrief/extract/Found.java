package dev.debrief.extract;

import dev.debrief.domain.Kind;
import dev.debrief.domain.Verdict;
import dev.debrief.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A passage in the making, while its counterparts are still being found. */
final class Found {
    final Kind kind;
    final Span span;
    final Span context;
    final Span anecdote;
    final String section;
    final @Nullable String title;
    final Verdict verdict;
    final List<Found> counterparts = new ArrayList<>();

    Found(Kind kind, Span span, Span context, Span anecdote, Setting setting, Verdict verdict) {
        this(kind, span, context, anecdote, setting.section(), setting.title(), verdict);
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
     * The part of the article that a passage is in.
     *
     * @param section the nearest heading above
     * @param title the name of the mistake that is described there
     * @param expected what the headings above say about the kind of the text
     */
    record Setting(
            SectionRole role, String section, @Nullable String title, Weights expected) {
        static final Setting TOP = new Setting(SectionRole.PLAIN, "", null, new Weights());

        Setting titled(@Nullable String name) {
            return new Setting(role, section, name, expected);
        }
    }

    static void pair(Found one, Found other) {
        if (!one.counterparts.contains(other)) one.counterparts.add(other);
        if (!other.counterparts.contains(one)) other.counterparts.add(one);
    }
}
