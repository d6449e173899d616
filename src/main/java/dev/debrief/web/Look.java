package dev.debrief.web;

import dev.debrief.app.Sample;
import dev.debrief.domain.ArticleSummary;
import dev.debrief.domain.Case;
import dev.debrief.domain.Dimension;
import dev.debrief.domain.Facet;
import dev.debrief.domain.Kind;
import dev.debrief.domain.PatternSummary;
import dev.debrief.domain.Source;
import dev.debrief.domain.Verdict;
import dev.debrief.review.Lens;
import java.text.NumberFormat;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Collectors;

/** CSS classes and wording that templates share. */
public final class Look {
    private static final int NEARLY_ALL_PERCENT = 90;
    private static final int LONGEST_NAME = 90;

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

    /** How a case ended. */
    public static String outcome(Verdict verdict) {
        return verdict == Verdict.NONE ? "Outcome not told" : verdict.label();
    }

    /** The rounds of a case, separated by commas. */
    public static String rounds(Case told) {
        return told.rounds().stream().map(Dimension.ROUND.vocabulary()::label).collect(Collectors.joining(", "));
    }

    /** The text, or as many of its first words as a link should have. */
    public static String shortened(String text) {
        if (text.length() <= LONGEST_NAME) return text;
        int end = text.lastIndexOf(' ', LONGEST_NAME);
        return text.substring(0, end > 0 ? end : text.offsetByCodePoints(0, LONGEST_NAME / 2)) + " …";
    }

    /** Whether readers should know how old a document is. */
    public static boolean isOld(Source source) {
        return source.isOld(Year.now(ZoneOffset.UTC).getValue());
    }

    /** Reference to the symbol of a kind in the SVG sprite. */
    public static String shape(Kind kind) {
        return "#k-" + kind.slug();
    }

    /** How much of an article was read, such as "83 %", if readers should know that it was not nearly all; otherwise empty. */
    public static String partlyRead(ArticleSummary article) {
        long percent = Math.round(100 * article.coverage());
        return percent < NEARLY_ALL_PERCENT ? percent + " %" : "";
    }

    public static String number(int n) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(n);
    }

    /** A count with its noun: "No passages", "1 passage", "12,480 passages". */
    public static String count(int n, String one, String many) {
        if (n == 0) return "No " + many;
        return n == 1 ? "1 " + one : number(n) + " " + many;
    }

    /** How many independent authors document a pattern, and how many of them were there: "3 authors, 1 first-hand or official". */
    public static String authors(PatternSummary pattern) {
        String authors = count(pattern.documents(), "author", "authors");
        int primary = pattern.documented().primary();
        if (primary == 0) return authors;
        return authors + ", " + (pattern.documents() == 1 ? "" : number(primary) + " ") + "first-hand or official";
    }

    /** The same with the number of passages. */
    public static String documented(PatternSummary pattern) {
        return authors(pattern) + "; " + passages(pattern.passages())
                + (pattern.documented().inferred() ? " (inferred)" : "");
    }

    /** How much a statement rests on: "4 passages, 3 documents, 2 authors". */
    public static String sample(Sample sample) {
        if (sample.isEmpty()) return "No passages";
        return passages(sample.passages()) + ", " + count(sample.documents(), "document", "documents") + ", "
                + count(sample.authors(), "author", "authors");
    }

    /** The levels at which a failure counts. */
    public static String levels(Lens lens) {
        if (lens.levels().isEmpty()) return "Every level";
        return lens.levels().stream().map(Dimension.LEVEL.vocabulary()::label).collect(Collectors.joining(", "));
    }

    /** What the chosen level and role mean for a failure; empty if they mean nothing. */
    public static String scope(Lens lens, SentDraft chosen) {
        var level = Facet.LEVEL.canonical(chosen.level());
        if (!lens.counts() && (level.isEmpty() || lens.countsAt(level.get())))
            return "Committees do not hold this against candidates for the role that you chose.";
        if (level.isEmpty()) return "";
        String label = Dimension.LEVEL.vocabulary().label(level.get());
        if (!lens.counts())
            return "Committees do not hold this against " + label + " candidates. They do at " + levels(lens) + ".";
        return "Held against you at " + label + (lens.levels().isEmpty() ? ", as at every level." : ".");
    }

    public static String passages(int n) {
        return count(n, "passage", "passages");
    }
}
