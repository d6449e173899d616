package dev.debrief.read;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Joins the lines of a paragraph, and the words that were broken at the ends of lines. */
final class WordBreaks {
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:[-‐]\\p{L}+)*");
    /** Words that are followed by a hyphen more often than they are broken by one. */
    private static final Set<String> FIRST_PARTS = Set.of(
            "cross",
            "self",
            "well",
            "high",
            "low",
            "non",
            "long",
            "short",
            "full",
            "part",
            "real",
            "end",
            "co",
            "two",
            "three",
            "data",
            "cost",
            "user",
            "front",
            "back",
            "decision",
            "hands",
            "follow",
            "on",
            "so");

    private final Set<String> words = new HashSet<>();

    /** @param lines all lines of the document: its other words tell how a broken one is written */
    WordBreaks(Iterable<String> lines) {
        for (String line : lines) {
            var found = WORD.matcher(line);
            while (found.find()) {
                // The part of a broken word is no word.
                boolean broken = found.end() + 1 == line.length() && isHyphen(line.charAt(found.end()));
                if (!broken) words.add(normal(found.group()));
            }
        }
    }

    private static String normal(String word) {
        return word.toLowerCase(Locale.ROOT).replace('‐', '-');
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '‐' || c == '\u00ad';
    }

    String joined(List<String> lines) {
        var text = new StringBuilder();
        for (String line : lines) append(text, line);
        return text.toString();
    }

    void append(StringBuilder text, String line) {
        if (line.isEmpty()) return;
        int end = text.length() - 1;
        boolean broken = end > 0 && isHyphen(text.charAt(end)) && Character.isLetterOrDigit(text.charAt(end - 1));
        if (broken && Character.isLetterOrDigit(line.codePointAt(0))) {
            if (!keepsHyphen(text, line)) text.setLength(end);
        } else if (!text.isEmpty()) {
            text.append(' ');
        }
        text.append(line);
    }

    private boolean keepsHyphen(StringBuilder text, String line) {
        int end = text.length() - 1;
        if (text.charAt(end) == '\u00ad') return false;
        if (!Character.isLowerCase(line.codePointAt(0))) return true;
        int start = end;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) start--;
        int stop = 0;
        while (stop < line.length() && Character.isLetter(line.charAt(stop))) stop++;
        String first = normal(text.substring(start, end));
        String second = normal(line.substring(0, stop));
        if (words.contains(first + second)) return false;
        return words.contains(first + "-" + second) || FIRST_PARTS.contains(first);
    }
}
