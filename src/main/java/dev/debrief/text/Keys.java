package dev.debrief.text;

/** 64-bit keys of what a sentence shows, so that reading a long article spells nothing out. */
public final class Keys {
    /** Marks the key of a word's first letters. */
    public static final long START = 7;
    /** Marks the key of what is no word: a cue, a sign, a form. */
    private static final long NAMED = 13;

    /** The key of no characters. */
    public static final long EMPTY = 0xcbf29ce484222325L;

    private Keys() {}

    public static long named(String feature) {
        return pair(NAMED, of(feature));
    }

    /** FNV-1a. */
    public static long of(String word) {
        long hash = EMPTY;
        for (int i = 0; i < word.length(); i++) hash = next(hash, word.charAt(i));
        return hash;
    }

    /** The key of a word that is longer by one character. */
    public static long next(long key, char c) {
        return (key ^ c) * 0x100000001b3L;
    }

    public static long pair(long one, long other) {
        long mixed = one * 0x9E3779B97F4A7C15L + other;
        return (mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L;
    }
}
