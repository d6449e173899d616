package dev.debrief.read;

import dev.debrief.text.Words;

/** Decides whether a line of plain text has the form of a heading: short, capitalised, and not a finished sentence. */
final class HeadingForm {
    private static final int LONGEST = 120;
    private static final int MOST_WORDS = 17;

    private HeadingForm() {}

    static boolean fits(String text) {
        if (text.isEmpty() || text.length() > LONGEST) return false;
        int first = text.codePointAt(0);
        if (!Character.isUpperCase(first) && !Character.isDigit(first) && Character.isAlphabetic(first)) return false;
        if (!Character.isLetterOrDigit(first)) return false;
        char last = text.charAt(text.length() - 1);
        if (".!;:,\"”’)]…".indexOf(last) >= 0 && !text.endsWith("?)")) return false;
        if (text.contains(Line.CELL_SEPARATOR) || Byline.fits(text)) return false;
        return Words.in(text) <= MOST_WORDS && !hasSentenceInside(text);
    }

    private static boolean hasSentenceInside(String text) {
        for (int i = 0; i + 2 < text.length(); i++) {
            boolean stop = ".?!".indexOf(text.charAt(i)) >= 0 && text.charAt(i + 1) == ' ';
            if (stop && Character.isUpperCase(text.charAt(i + 2)) && i > 3) return true;
        }
        return false;
    }
}
