package dev.debrief.web;

import dev.debrief.text.Span;
import java.util.ArrayList;
import java.util.List;

/** A stretch of text, highlighted or not. */
public record Segment(String text, boolean marked) {
    static List<Segment> of(String text, List<Span> highlights) {
        var segments = new ArrayList<Segment>();
        int at = 0;
        for (var highlight : highlights) {
            if (highlight.from() > at) segments.add(new Segment(text.substring(at, highlight.from()), false));
            segments.add(new Segment(text.substring(highlight.from(), highlight.to()), true));
            at = highlight.to();
        }
        if (at < text.length()) segments.add(new Segment(text.substring(at), false));
        return segments;
    }
}
