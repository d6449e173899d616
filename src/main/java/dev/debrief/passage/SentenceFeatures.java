package dev.debrief.passage;

import java.util.Arrays;

/**
 * What {@link KindModel} sees of a sentence: words, pairs, word starts, cues and form, each as a 64-bit hash with a value.
 * Nothing is spelled out, so that reading a long article makes no garbage.
 */
final class SentenceFeatures {
    private static final int PREFIX = 5;
    private static final int LONG_SENTENCE = 30;
    private static final int SHORT_SENTENCE = 9;

    private long[] keys = new long[64];
    private double[] values = new double[64];
    private int size;
    private int words;

    private SentenceFeatures() {}

    static SentenceFeatures of(Sentence sentence) {
        var features = new SentenceFeatures();
        features.addWords(sentence);
        features.distinctWords();
        features.addForm(sentence);
        return features;
    }

    int size() {
        return size;
    }

    long key(int i) {
        return keys[i];
    }

    double value(int i) {
        return values[i];
    }

    /** Words, pairs and word starts come first. */
    boolean isWord(int i) {
        return i < words;
    }

    private void addWords(Sentence sentence) {
        var tokens = sentence.tokens();
        long before = hash("^", 1);
        for (int i = 0; i < tokens.size(); i++) {
            String word = plain(tokens.word(i));
            long key = hash(word, word.length());
            add(key, 1);
            add(mix(before, key), 1);
            if (word.length() > PREFIX) add(mix(7, hash(word, PREFIX)), 1);
            before = key;
        }
    }

    /** A word counts once, however often it occurs. */
    private void distinctWords() {
        Arrays.sort(keys, 0, size);
        int distinct = 0;
        for (int i = 0; i < size; i++) if (i == 0 || keys[i] != keys[i - 1]) keys[distinct++] = keys[i];
        size = distinct;
        words = distinct;
        Arrays.fill(values, 0, size, 1);
    }

    private void addForm(Sentence sentence) {
        var reading = sentence.reading();
        reading.weights().forEach((kind, weight) -> add(named("cue:" + kind), weight / 3));
        reading.signs().forEach(sign -> add(named("sign:" + sign), 1));
        if (sentence.asks()) add(named("asks"), 1);
        if (sentence.startsWithQuote()) add(named("quoted"), 1);
        int length = 0;
        var tokens = sentence.tokens();
        boolean name = false;
        for (int i = 0; i < tokens.size(); i++) {
            char first = sentence.text().charAt(tokens.from(i));
            if (Character.isLetterOrDigit(first)) length++;
            // A capital inside the sentence: a company, a person, a product.
            name |= i > 0 && Character.isUpperCase(first) && tokens.word(i).length() > 2;
        }
        if (length > LONG_SENTENCE) add(named("long"), 1);
        if (length < SHORT_SENTENCE) add(named("short"), 1);
        if (name) add(named("name"), 1);
    }

    private void add(long key, double value) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        keys[size] = key;
        values[size++] = value;
    }

    private static long named(String feature) {
        return mix(13, hash(feature, feature.length()));
    }

    private static long hash(String word, int length) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < length; i++) hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
        return hash;
    }

    private static long mix(long one, long other) {
        long mixed = one * 0x9E3779B97F4A7C15L + other;
        return (mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L;
    }

    /** Figures differ; that there is one is what counts. */
    private static String plain(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isDigit(word.charAt(i)))
                return word.charAt(0) == '$' ? "$#" : word.endsWith("%") ? "#%" : "#";
        }
        return word;
    }
}
