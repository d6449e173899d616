package dev.debrief.web;

import dev.debrief.domain.Kind;
import dev.debrief.domain.Verdict;
import java.text.NumberFormat;
import java.util.Locale;

/** Names and words that templates share. */
public final class Look {
    private Look() {}

    /** The class that colours a kind: only what counts one way or the other is coloured. */
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

    /** The symbol of a kind in the sprite. */
    public static String shape(Kind kind) {
        return "#k-" + kind.slug();
    }

    public static String number(int n) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(n);
    }

    /** "No passages", "1 passage", "12,480 passages". */
    public static String count(int n, String one, String many) {
        if (n == 0) return "No " + many;
        return n == 1 ? "1 " + one : number(n) + " " + many;
    }

    public static String passages(int n) {
        return count(n, "passage", "passages");
    }
}
