package dev.debrief.extract;

import dev.debrief.domain.Kind;
import dev.debrief.text.Keys;
import dev.debrief.text.Tokens;
import dev.debrief.text.Word;
import java.util.Arrays;

/**
 * What {@link KindModel} sees of a sentence: words, pairs, word starts, cues and form, each as a key with a value.
 */
@SuppressWarnings("EnumOrdinal") // arrays of keys by kind and sign: asked for every sentence
final class SentenceFeatures {
    private static final int LONG_SENTENCE = 30;
    private static final int SHORT_SENTENCE = 9;
    private static final long BEGIN = Keys.of("^");
    private static final long[] CUES = keys("cue:", Kind.values());
    private static final long[] SIGNS = keys("sign:", Cues.Sign.values());
    private static final long ASKS = Keys.named("asks");
    private static final long QUOTED = Keys.named("quoted");
    private static final long LONG = Keys.named("long");
    private static final long SHORT = Keys.named("short");
    private static final long NAME = Keys.named("name");

    private long[] keys = new long[128];
    private double[] values = new double[128];
    private int size;
    private int words;

    private SentenceFeatures() {}

    private static long[] keys(String prefix, Enum<?>[] values) {
        return Arrays.stream(values)
                .mapToLong(value -> Keys.named(prefix + value.name()))
                .toArray();
    }

    static SentenceFeatures of(Sentence sentence) {
        var features = new SentenceFeatures();
        features.addWords(sentence.tokens());
        features.words = features.size;
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

    private void addWords(Tokens tokens) {
        long before = BEGIN;
        for (int i = 0; i < tokens.size(); i++) {
            Word word = tokens.at(i);
            if (isFirst(tokens, i)) {
                add(word.key(), 1);
                if (word.startKey() != 0) add(word.startKey(), 1);
            }
            add(Keys.pair(before, word.key()), 1);
            before = word.key();
        }
    }

    /** A word counts once, however often it occurs. */
    private static boolean isFirst(Tokens tokens, int i) {
        long key = tokens.at(i).key();
        for (int k = 0; k < i; k++) if (tokens.at(k).key() == key) return false;
        return true;
    }

    private void addForm(Sentence sentence) {
        var reading = sentence.reading();
        for (int kind = 0; kind < CUES.length; kind++) {
            double weight = reading.weight(Kind.values()[kind]);
            if (weight != 0) add(CUES[kind], weight / 3);
        }
        for (var sign : reading.signs()) add(SIGNS[sign.ordinal()], 1);
        if (sentence.asks()) add(ASKS, 1);
        if (sentence.startsWithQuote()) add(QUOTED, 1);
        int length = 0;
        var tokens = sentence.tokens();
        boolean name = false;
        for (int i = 0; i < tokens.size(); i++) {
            char first = sentence.text().charAt(tokens.from(i));
            if (Character.isLetterOrDigit(first)) length++;
            // A capital inside the sentence: a company, a person, a product.
            name |= i > 0 && Character.isUpperCase(first) && tokens.word(i).length() > 2;
        }
        if (length > LONG_SENTENCE) add(LONG, 1);
        if (length < SHORT_SENTENCE) add(SHORT, 1);
        if (name) add(NAME, 1);
    }

    private void add(long key, double value) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        keys[size] = key;
        values[size++] = value;
    }
}
