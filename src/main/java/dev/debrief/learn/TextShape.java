package dev.debrief.learn;

import dev.debrief.domain.Kind;
import dev.debrief.extract.Cues.Sign;
import dev.debrief.extract.Form;
import dev.debrief.extract.Wording;
import java.util.EnumMap;
import java.util.function.Function;
import java.util.function.ObjDoubleConsumer;

/** The features of a text besides its words: its length, how it starts and ends, its form, and the cues in it. */
final class TextShape {
    /** A feature that every example has. */
    static final String PRIOR = "prior";

    /** Texts of this many words and more have one length: it is a logarithm to base 2. */
    private static final int LONGEST = 7;

    private static final EnumMap<Kind, String> CUES = names("cue:", Kind.class, Kind::slug);
    private static final EnumMap<Sign, String> SIGNS = names("sign:", Sign.class, Sign::name);
    private static final EnumMap<Form, String> FORMS = names("form:", Form.class, Form::name);

    private TextShape() {}

    private static <E extends Enum<E>> EnumMap<E, String> names(String sort, Class<E> type, Function<E, String> name) {
        var names = new EnumMap<E, String>(type);
        for (E value : type.getEnumConstants()) names.put(value, sort + name.apply(value));
        return names;
    }

    static String of(Form form) {
        return FORMS.getOrDefault(form, PRIOR);
    }

    /** Passes the name and value of each feature of a text. */
    static void forEach(Wording text, ObjDoubleConsumer<String> feature) {
        int words = 0;
        for (int i = 0; i < text.tokens().size(); i++)
            if (Character.isLetterOrDigit(text.text().charAt(text.tokens().from(i)))) words++;
        feature.accept("length:" + Math.min(LONGEST, 32 - Integer.numberOfLeadingZeros(words)), 1);
        if (text.asks()) feature.accept("asks", 1);
        if (text.startsWithQuote()) feature.accept("quoted", 1);
        CUES.forEach((kind, name) -> {
            double cues = text.reading().cues(kind);
            if (cues > 0) feature.accept(name, cues);
        });
        for (var sign : text.reading().signs()) feature.accept(SIGNS.getOrDefault(sign, PRIOR), 1);
    }
}
