package dev.debrief.learn;

import dev.debrief.text.Tokens;
import dev.debrief.text.Word;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * The features of a text: its words, the first letters of long ones ({@code commi*}), and pairs of neighbours ({@code hiring
 * committee}, {@code ^ hiring} at the start). A feature is a number made of its letters, because millions are looked up; its
 * name is what a file keeps.
 */
final class WordFeatures {
    private static final int PREFIX = 5;
    private static final long PAIR = 0x9E3779B97F4A7C15L;
    private static final long PRIME = 0x100000001B3L;
    private static final long EMPTY = 0xCBF29CE484222325L;
    private static final String START = "^";

    private WordFeatures() {}

    static void forEach(Tokens tokens, LongConsumer feature) {
        long before = key(START, START.length());
        for (int i = 0; i < tokens.size(); i++) {
            String word = name(tokens.at(i));
            long here = key(word, word.length());
            feature.accept(here);
            if (word.length() > PREFIX) feature.accept(prefix(key(word, PREFIX)));
            feature.accept(pair(before, here));
            before = here;
        }
    }

    /** The number of a feature with this name. */
    static long of(String name) {
        int space = name.indexOf(' ');
        if (space > 0) return pair(key(name, space), key(name.substring(space + 1), name.length() - space - 1));
        return name.length() == PREFIX + 1 && name.charAt(PREFIX) == '*'
                ? prefix(key(name, PREFIX))
                : key(name, name.length());
    }

    /** The names of a text's features, for training. */
    static void names(Tokens tokens, Consumer<String> feature) {
        String before = START;
        for (int i = 0; i < tokens.size(); i++) {
            String word = name(tokens.at(i));
            feature.accept(word);
            if (word.length() > PREFIX) feature.accept(word.substring(0, PREFIX) + "*");
            feature.accept(before + " " + word);
            before = word;
        }
    }

    /** All figures share a name, because only their presence matters. */
    private static String name(Word word) {
        if (!word.hasDigit()) return word.text();
        if (word.text().startsWith("$")) return "$#";
        return word.text().endsWith("%") ? "#%" : "#";
    }

    private static long key(String text, int length) {
        long key = EMPTY;
        for (int i = 0; i < length; i++) key = (key ^ text.charAt(i)) * PRIME;
        return key;
    }

    private static long prefix(long key) {
        return (key ^ '*') * PRIME;
    }

    private static long pair(long first, long second) {
        return (first * PAIR) ^ second;
    }
}
