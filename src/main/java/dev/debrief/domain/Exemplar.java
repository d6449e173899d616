package dev.debrief.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * An example answer of the catalogue.
 *
 * @param about its subject; a strong answer shares it with the failing one that it corrects
 * @param role slug of the speaker's role
 * @param text the answer, without the brackets around its telling words
 * @param line line in the pattern's file
 * @param telling the words that give a failing answer away, as offsets into {@code text}
 */
public record Exemplar(String about, String role, String text, int line, List<Telling> telling) {
    public static final String OPEN = "[[";
    public static final String CLOSE = "]]";

    /** A stretch of telling words; {@code to} is exclusive. */
    public record Telling(int from, int to) {}

    public Exemplar {
        telling = List.copyOf(telling);
    }

    /**
     * Reads an answer whose telling words are in double square brackets.
     *
     * @throws IllegalArgumentException if a bracket is not closed
     */
    public static Exemplar parse(String about, String role, String marked, int line) {
        var text = new StringBuilder();
        var telling = new ArrayList<Telling>();
        int at = 0;
        while (true) {
            int open = marked.indexOf(OPEN, at);
            if (open < 0) break;
            int close = marked.indexOf(CLOSE, open);
            if (close < 0) throw new IllegalArgumentException("'[[' without ']]'");
            text.append(marked, at, open);
            int from = text.length();
            text.append(marked, open + OPEN.length(), close);
            telling.add(new Telling(from, text.length()));
            at = close + CLOSE.length();
        }
        text.append(marked, at, marked.length());
        return new Exemplar(about, role, text.toString(), line, telling);
    }

    public int words() {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
