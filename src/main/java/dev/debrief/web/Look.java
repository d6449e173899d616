package dev.debrief.web;

import dev.debrief.domain.Kind;
import dev.debrief.domain.Verdict;
import java.text.NumberFormat;
import java.util.Locale;

/** CSS classes and wording that templates share. */
public final class Look {
    private Look() {}

    /** The CSS class that colours a kind. Only kinds that count for or against a candidate are coloured. */
    public static String stance(Kind kind) {
        return switch (kind.stance()) {
            case AGAINST -> "against";
            case FOR -> "for";
            case NEUTRAL -> "";
        };
    }

    public static String stance(Verdict verdict) {
        return switch (verdict) {
            case REJECTED -> "against";
            case APPROVED -> "for";
            case NONE -> "";
        };
    }

    /** Reference to the symbol of a kind in the SVG sprite. */
    public static String shape(Kind kind) {
        return "#k-" + kind.slug();
    }

    public static String number(int n) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(n);
    }

    /** A count with its noun: "No passages", "1 passage", "12,480 passages". */
    public static String count(int n, String one, String many) {
        if (n == 0) return "No " + many;
        return n == 1 ? "1 " + one : number(n) + " " + many;
    }

    public static String passages(int n) {
        return count(n, "passage", "passages");
    }
}
