package dev.debrief.extract;

import dev.debrief.text.SentenceSplitter;
import dev.debrief.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of an article's blocks. The most recent ones are cached, because several rules read each block in close
 * succession: whether it is furniture, whether a label opens it, and what it says.
 */
final class Sentences {
    private static final int KEPT = 64;

    private record Kept(Span span, List<Sentence> sentences) {}

    private final String text;
    private final KindModel model;
    private final @Nullable Kept[] kept = new @Nullable Kept[KEPT];

    Sentences(String text, KindModel model) {
        this.text = text;
        this.model = model;
    }

    List<Sentence> of(Span span) {
        int slot = (span.from() ^ (span.from() >>> 6)) & (KEPT - 1);
        var known = kept[slot];
        if (known != null && known.span().equals(span)) return known.sentences();
        var sentences = new ArrayList<Sentence>();
        for (Span one : SentenceSplitter.split(text, span.from(), span.to()))
            sentences.add(new Sentence(Wording.of(text, one), span, model));
        kept[slot] = new Kept(span, sentences);
        return sentences;
    }

    /** A block as one text, however many sentences it has. */
    Sentence whole(Span span) {
        var all = of(span);
        return all.size() == 1 ? all.getFirst() : new Sentence(Wording.of(text, span), span, model);
    }

    List<Sentence> of(List<Span> paragraphs) {
        if (paragraphs.size() == 1) return of(paragraphs.getFirst());
        var sentences = new ArrayList<Sentence>();
        for (Span paragraph : paragraphs) sentences.addAll(of(paragraph));
        return sentences;
    }
}
