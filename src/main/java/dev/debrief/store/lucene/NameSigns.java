package dev.debrief.store.lucene;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.charfilter.BaseCharFilter;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the signs of names such as C++, C#, .NET, R&amp;D, and A/B in their words. Lucene's tokenizer drops them, so they go
 * through it as characters that count as letters, and {@link #restored} puts them back. A sign belongs to a word by where
 * it stands:
 *
 * <ul>
 *   <li>{@code ++} after a letter: C++, Notepad++
 *   <li>{@code #} after a word of one letter: C#, F#
 *   <li>{@code .} before a letter at the start of a word: .NET, .env
 *   <li>{@code &} between letters, one of which is a word of its own: R&amp;D, AT&amp;T
 *   <li>{@code /} between two words of one letter: A/B, I/O, but not C/C++
 * </ul>
 */
final class NameSigns extends BaseCharFilter {
    private static final String SIGNS = "+#.&/";
    /** Letters of words to Unicode's rules for words (UAX 29) since version 11, of no alphabet, and rare in any text. */
    private static final String STAND_INS = "\u02D6\u02D7\u02D2\u02D3\u02D4";

    /** Words with a sign, or with a full stop as in Node.js. They are names and have no inflections. */
    static final Pattern NAME = Pattern.compile("[^+#.&/]*+[+#.&/].*");

    /** Most texts are not much longer. */
    private static final int PART = 1024;

    private @Nullable Reader kept;

    NameSigns(Reader input) {
        super(input);
    }

    /** A term with its signs instead of what stood in for them. */
    static String restored(String term) {
        String restored = term;
        for (int i = 0; i < SIGNS.length(); i++) restored = restored.replace(STAND_INS.charAt(i), SIGNS.charAt(i));
        return restored;
    }

    /** Reads all of the input first: whether a sign belongs to a word depends on what follows. */
    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (kept == null) {
            var text = new StringBuilder();
            var part = new char[PART];
            for (int read = input.read(part); read >= 0; read = input.read(part)) text.append(part, 0, read);
            kept = new StringReader(keep(text.toString()));
        }
        return kept.read(buffer, offset, length);
    }

    private String keep(String text) {
        var kept = new StringBuilder();
        int done = 0;
        int inserted = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!isInName(text, i)) continue;
            char sign = text.charAt(i);
            kept.append(text, done, i).append(STAND_INS.charAt(SIGNS.indexOf(sign)));
            done = i + 1;
            // The version in "C++17" is a word of its own.
            if ((sign == '+' || sign == '#') && isWord(text, i + 1)) {
                kept.append(' ');
                addOffCorrectMap(kept.length(), - ++inserted);
            }
        }
        return done == 0 ? text : kept.append(text, done, text.length()).toString();
    }

    /** Whether a character is a sign, and belongs to a word. */
    private static boolean isInName(String text, int i) {
        return switch (text.charAt(i)) {
            case '+' -> {
                int first = at(text, i - 1) == '+' ? i - 1 : i;
                yield isLetter(text, first - 1) && at(text, first + 1) == '+' && at(text, first + 2) != '+';
            }
            case '#' -> isLetter(text, i - 1) && !isWord(text, i - 2) && !isLetter(text, i + 1);
            case '.' -> isLetter(text, i + 1) && opens(at(text, i - 1));
            case '&' ->
                isLetter(text, i - 1)
                        && isLetter(text, i + 1)
                        && (isOneLetter(text, i - 1) || isOneLetter(text, i + 1));
            case '/' -> isOneLetter(text, i - 1) && isOneLetter(text, i + 1) && "+#".indexOf(at(text, i + 2)) < 0;
            default -> false;
        };
    }

    /** Whether a word can start after a character. */
    private static boolean opens(char before) {
        return switch (Character.getType(before)) {
            case Character.CONTROL,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.START_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.DASH_PUNCTUATION -> true;
            default -> "\"'/".indexOf(before) >= 0;
        };
    }

    private static boolean isOneLetter(String text, int i) {
        return isLetter(text, i) && !isWord(text, i - 1) && !isWord(text, i + 1);
    }

    private static boolean isWord(String text, int i) {
        char c = at(text, i);
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }

    private static boolean isLetter(String text, int i) {
        return Character.isLetter(at(text, i));
    }

    /** A character, or a control character outside the text. */
    private static char at(String text, int i) {
        return i < 0 || i >= text.length() ? '\0' : text.charAt(i);
    }
}
