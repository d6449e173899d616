package dev.debrief.passage;

import java.util.HashMap;
import java.util.Map;

/** What {@link KindModel} sees of a sentence: words, pairs, word starts, cues and form. */
final class SentenceFeatures {
    private static final int PREFIX = 5;
    private static final int LONG_SENTENCE = 30;
    private static final int SHORT_SENTENCE = 9;

    private SentenceFeatures() {}

    static Map<String, Double> of(Sentence sentence) {
        var features = new HashMap<String, Double>();
        var tokens = sentence.tokens();
        String before = "^";
        int words = 0;
        for (int i = 0; i < tokens.size(); i++) {
            String word = plain(tokens.word(i));
            features.put("w:" + word, 1.0);
            features.put("b:" + before + " " + word, 1.0);
            if (word.length() > PREFIX) features.put("p:" + word.substring(0, PREFIX), 1.0);
            if (Character.isLetterOrDigit(word.charAt(0))) words++;
            before = word;
        }
        var reading = sentence.reading();
        reading.weights().forEach((kind, weight) -> features.put("cue:" + kind, weight / 3));
        reading.signs().forEach(sign -> features.put("sign:" + sign, 1.0));
        if (sentence.asks()) features.put("asks", 1.0);
        if (sentence.startsWithQuote()) features.put("quoted", 1.0);
        if (words > LONG_SENTENCE) features.put("long", 1.0);
        if (words < SHORT_SENTENCE) features.put("short", 1.0);
        if (namesSomebody(sentence)) features.put("name", 1.0);
        return features;
    }

    static boolean isWord(String feature) {
        return feature.startsWith("w:") || feature.startsWith("b:") || feature.startsWith("p:");
    }

    /** Figures differ; that there is one is what counts. */
    private static String plain(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isDigit(word.charAt(i)))
                return word.charAt(0) == '$' ? "$#" : word.endsWith("%") ? "#%" : "#";
        }
        return word;
    }

    /** A capital inside the sentence: a company, a person, a product. */
    private static boolean namesSomebody(Sentence sentence) {
        var tokens = sentence.tokens();
        for (int i = 1; i < tokens.size(); i++) {
            if (Character.isUpperCase(sentence.text().charAt(tokens.from(i)))
                    && tokens.word(i).length() > 2) return true;
        }
        return false;
    }
}
