package dev.debrief.extract;

import dev.debrief.domain.Kind;
import dev.debrief.domain.Verdict;
import dev.debrief.text.Span;
import dev.debrief.text.Words;
import java.util.ArrayList;
import java.util.List;

/** Finds what candidates are quoted with in text that says whether that was good or bad: each such quotation is an example. */
final class Quotations {
    /** Shorter ones are terms. */
    private static final int FEWEST_WORDS = 5;

    private Quotations() {}

    /** The quotations in a passage; none if it does not speak for or against somebody. */
    static List<Found> in(Found passage, String text, Found.Setting setting) {
        boolean good = passage.kind == Kind.APPROVAL_SIGNAL;
        if (!good && passage.kind != Kind.REJECTION_TRIGGER) return List.of();
        var found = new ArrayList<Found>();
        int at = passage.span.from();
        while (at < passage.span.to()) {
            int open = next(text, at, passage.span.to(), "\"“");
            if (open < 0) break;
            int close = next(text, open + 1, passage.span.to(), text.charAt(open) == '“' ? "”" : "\"");
            if (close < 0) break;
            var quote = new Span(open, close + 1);
            boolean isPart = !quote.equals(passage.span);
            if (isPart && isUtterance(quote.of(text)))
                found.add(new Found(
                        good ? Kind.GOOD_EXAMPLE : Kind.BAD_EXAMPLE,
                        quote,
                        passage.span,
                        passage.anecdote,
                        setting.titled(passage.title),
                        Verdict.NONE));
            at = close + 1;
        }
        return found;
    }

    private static int next(String text, int from, int to, String marks) {
        for (int i = from; i < to; i++) if (marks.indexOf(text.charAt(i)) >= 0) return i;
        return -1;
    }

    private static boolean isUtterance(String quote) {
        return Words.in(quote) >= FEWEST_WORDS && Contrasts.isUtterance(quote);
    }
}
