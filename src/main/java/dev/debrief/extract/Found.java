package dev.debrief.extract;

import dev.debrief.domain.Case;
import dev.debrief.domain.Described.Judgement;
import dev.debrief.domain.Kind;
import dev.debrief.domain.Verdict;
import dev.debrief.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    /** The case that it belongs to, if its text tells one; null otherwise. */
    final @Nullable Case told;
    /** What the author declares about it; null if it was inferred. */
    final @Nullable Declaration declaration;

    Found(Kind kind, Span span, Span context, Span anecdote, Setting setting, Verdict verdict) {
        this(
                kind,
                span,
                context,
                anecdote,
                setting.section(),
                setting.title(),
                verdict(kind, setting, verdict),
                setting.told(),
                null);
    }

    /** The outcome that the passage states, otherwise that of its case, if the passage explains it. */
    private static Verdict verdict(Kind kind, Setting setting, Verdict stated) {
        var told = setting.told();
        boolean explains = told != null && told.outcome() == kind.stance().outcome();
        return stated == Verdict.NONE && explains ? kind.stance().outcome() : stated;
    }

    private Found(Kind kind, Span span, String section, Declaration declaration) {
        this(
                kind,
                span,
                span,
                new Span(span.from(), span.from()),
                section,
                declaration.title(),
                declaration.verdict(),
                null,
                declaration);
    }

    /** A passage that its author declares; empty if it is only context. */
    static Optional<Found> declared(Declarations.Part part, String section) {
        return part.declaration().kind().map(kind -> new Found(kind, part.span(), section, part.declaration()));
    }

    Judgement judgement() {
        return declaration == null ? Judgement.inferred(kind, verdict) : declaration.judgement();
    }

    private Found(
            Kind kind,
            Span span,
            Span context,
            Span anecdote,
            String section,
            @Nullable String title,
            Verdict verdict,
            @Nullable Case told,
            @Nullable Declaration declaration) {
        this.kind = kind;
        this.span = span;
        this.context = context;
        this.anecdote = anecdote;
        this.section = section;
        this.title = title;
        this.verdict = verdict;
        this.told = told;
        this.declaration = declaration;
    }

    /**
     * The part of the article that a passage is in.
     *
     * @param section the nearest heading above
     * @param title the name of the mistake that is described there
     * @param expected the evidence of the words around the text, and of its form
     * @param told the case that is told there; null if none is
     */
    record Setting(
            SectionRole role,
            String section,
            @Nullable String title,
            Weights expected,
            @Nullable Case told) {
        static final Setting TOP = new Setting(SectionRole.PLAIN, "", null, new Weights(), null);

        Setting telling(Case one) {
            return new Setting(role, section, title, expected, one);
        }

        Setting expecting(Weights evidence) {
            return new Setting(role, section, title, evidence, told);
        }

        /** The same in a part of the section that has a name of its own; unchanged if that is empty. */
        Setting below(String part) {
            return part.isBlank()
                    ? this
                    : new Setting(role, section.isEmpty() ? part : section + " › " + part, title, expected, told);
        }

        Setting titled(@Nullable String name) {
            return new Setting(role, section, name, expected, told);
        }
    }

    static void pair(Found one, Found other) {
        if (!one.counterparts.contains(other)) one.counterparts.add(other);
        if (!other.counterparts.contains(one)) other.counterparts.add(one);
    }
}
