package dev.debrief.text;

/** Counts words as people do: stretches without white space that have a letter or a digit. */
public final class Words {
    private Words() {}

    public static int in(CharSequence text) {
        return in(text, 0, text.length());
    }

    public static int in(CharSequence text, int from, int to) {
        int words = 0;
        boolean counted = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) counted = false;
            else if (!counted && Character.isLetterOrDigit(c)) {
                counted = true;
                words++;
            }
        }
        return words;
    }
}
