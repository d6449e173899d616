package dev.debrief.text;

/** A stretch of an article's text, in UTF-16 code units; {@code to} is exclusive. */
public record Span(int from, int to) {
    public Span {
        if (from < 0 || to < from) throw new IllegalArgumentException("span from " + from + " to " + to);
    }

    public boolean isEmpty() {
        return from == to;
    }

    public boolean contains(Span other) {
        return from <= other.from && other.to <= to;
    }

    public String of(String text) {
        return text.substring(from, to);
    }
}
