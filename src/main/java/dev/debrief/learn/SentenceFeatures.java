package dev.debrief.learn;

import dev.debrief.domain.Kind;
import dev.debrief.extract.Cues;
import dev.debrief.extract.Wording;
import dev.debrief.text.Tokens;
import dev.debrief.text.Word;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The features of a sentence that {@link KindModel} uses, by name. Names of different sorts cannot collide, because a
 * word contains neither a space, nor an asterisk, nor a colon.
 *
 * @param words each word once, its first five letters ({@code commi*}), and pairs of neighbours
 *     ({@code hiring committee})
 * @param form values of cues, signs, and the form of the sentence ({@code form:asks})
 */
record SentenceFeatures(List<String> words, Map<String, Double> form) {
    private static final int PREFIX = 5;
    private static final int LONG_SENTENCE = 30;
    private static final int SHORT_SENTENCE = 9;

    private static final Map<Kind, String> CUES = names("cue:", Kind.class, Kind::slug);
    private static final Map<Cues.Sign, String> SIGNS = names("sign:", Cues.Sign.class, Cues.Sign::name);

    private static <E extends Enum<E>> Map<E, String> names(String sort, Class<E> type, Function<E, String> name) {
        var names = new EnumMap<E, String>(type);
        for (E value : type.getEnumConstants()) names.put(value, sort + name.apply(value));
        return names;
    }

    static SentenceFeatures of(Wording wording) {
        return new SentenceFeatures(words(wording.tokens()), form(wording));
    }

    private static List<String> words(Tokens tokens) {
        var words = new ArrayList<String>(3 * tokens.size());
        var seen = new HashSet<String>();
        String before = "^";
        for (int i = 0; i < tokens.size(); i++) {
            String word = name(tokens.at(i));
            if (seen.add(word)) {
                words.add(word);
                if (word.length() > PREFIX) words.add(word.substring(0, PREFIX) + "*");
            }
            words.add(before + " " + word);
            before = word;
        }
        return words;
    }

    /** All figures share a name, because only their presence matters. */
    private static String name(Word word) {
        if (!word.hasDigit()) return word.text();
        if (word.text().startsWith("$")) return "$#";
        return word.text().endsWith("%") ? "#%" : "#";
    }

    private static Map<String, Double> form(Wording wording) {
        var form = new HashMap<String, Double>();
        var reading = wording.reading();
        CUES.forEach((kind, name) -> {
            double weight = reading.weight(kind);
            if (weight != 0) form.put(name, weight / 3);
        });
        SIGNS.forEach((sign, name) -> {
            if (reading.has(sign)) form.put(name, 1.0);
        });
        if (wording.asks()) form.put("form:asks", 1.0);
        if (wording.startsWithQuote()) form.put("form:quoted", 1.0);
        int length = 0;
        var tokens = wording.tokens();
        boolean name = false;
        for (int i = 0; i < tokens.size(); i++) {
            char first = wording.text().charAt(tokens.from(i));
            if (Character.isLetterOrDigit(first)) length++;
            // A capital letter inside the sentence: a company, a person, or a product.
            name |= i > 0 && Character.isUpperCase(first) && tokens.word(i).length() > 2;
        }
        if (length > LONG_SENTENCE) form.put("form:long", 1.0);
        if (length < SHORT_SENTENCE) form.put("form:short", 1.0);
        if (name) form.put("form:name", 1.0);
        return form;
    }
}
