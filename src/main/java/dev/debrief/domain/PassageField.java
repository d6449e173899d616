package dev.debrief.domain;

import dev.debrief.domain.Described.Heading;
import dev.debrief.domain.Described.Judgement;
import dev.debrief.domain.Described.Written;
import dev.debrief.domain.Passage.ArticleRef;
import dev.debrief.domain.Passage.Links;
import dev.debrief.domain.Passage.PatternRef;
import dev.debrief.domain.Passage.Place;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field of a passage, described once. The record that an index stores, the JSON of the API and of the export, and the
 * columns of CSV files all follow from the list of fields.
 *
 * @param name JSON key and column name
 * @param type the type of its value
 * @param column whether CSV files have a column for it
 * @param of returns its value for a passage, null if it has none
 */
public record PassageField<T>(String name, Type type, boolean column, Function<Passage, @Nullable T> of) {
    /**
     * The type of a field.
     *
     * @param element class of the value, or of the elements of a list
     */
    public record Type(Class<?> element, boolean list) {
        private static final Type TEXT = new Type(String.class, false);
        private static final Type TEXTS = new Type(String.class, true);
        private static final Type NUMBER = new Type(Integer.class, false);
        private static final Type ARTICLE = new Type(ArticleRef.class, false);
        private static final Type PATTERN = new Type(PatternRef.class, false);
        private static final Type SOURCE = new Type(Source.class, false);
        private static final Type SHARE = new Type(Double.class, false);
        private static final Type FLAG = new Type(Boolean.class, false);
        private static final Type PLACES = new Type(Place.class, true);
    }

    /** A field with one text. */
    public static PassageField<String> text(String name, boolean column, Function<Passage, @Nullable String> of) {
        return new PassageField<>(name, Type.TEXT, column, of);
    }

    /** A field with several texts. */
    public static PassageField<List<String>> texts(
            String name, boolean column, Function<Passage, @Nullable List<String>> of) {
        return new PassageField<>(name, Type.TEXTS, column, of);
    }

    /** A field with a whole number. */
    public static PassageField<Integer> number(String name, boolean column, Function<Passage, @Nullable Integer> of) {
        return new PassageField<>(name, Type.NUMBER, column, of);
    }

    /** The stored values of one passage, by field. */
    public interface Values {
        <T> Optional<T> of(PassageField<T> field);
    }

    private static final PassageField<String> ID = text("id", true, Passage::id);
    private static final PassageField<String> KIND =
            text("kind", true, p -> p.kind().slug());
    private static final PassageField<String> TEXT = text("text", true, Passage::text);
    private static final PassageField<String> TITLE = text("title", true, Passage::title);
    private static final PassageField<String> SECTION = text("section", true, Passage::section);
    public static final PassageField<ArticleRef> ARTICLE =
            new PassageField<>("article", Type.ARTICLE, true, p -> p.place().article());
    private static final PassageField<String> SOURCE =
            text("source", true, p -> p.place().source());
    private static final PassageField<Source> ORIGIN =
            new PassageField<>("origin", Type.SOURCE, false, Passage::source);
    private static final PassageField<String> STANCE =
            text("stance", true, p -> p.stance().slug());
    private static final PassageField<Boolean> DECLARED =
            new PassageField<>("declared", Type.FLAG, true, Passage::isDeclared);
    private static final PassageField<String> DECLARATION = text("declaration", false, p -> {
        var written = p.judgement().written();
        return written == null ? null : written.mark();
    });
    private static final PassageField<Integer> LINE = number("line", false, p -> {
        var written = p.judgement().written();
        return written == null || written.line() == 0 ? null : written.line();
    });
    private static final PassageField<String> CASE =
            text("case", false, p -> p.links().caseKey());
    private static final PassageField<String> VERDICT =
            text("verdict", true, p -> p.verdict().slug());
    private static final PassageField<PatternRef> PATTERN =
            new PassageField<>("pattern", Type.PATTERN, true, Passage::pattern);
    private static final PassageField<Double> PROBABILITY = new PassageField<>(
            "patternProbability", Type.SHARE, false, p -> p.links().probability());
    private static final PassageField<List<String>> COUNTERPARTS =
            texts("counterparts", false, p -> p.links().counterparts());
    private static final PassageField<List<Place>> ALSO_IN =
            new PassageField<>("alsoIn", Type.PLACES, false, p -> p.links().alsoIn());
    private static final PassageField<String> DATE = text("date", true, Passage::date);
    private static final PassageField<String> URL =
            text("url", true, p -> p.source().url());
    private static final PassageField<String> MARK = text(
            "mark",
            true,
            p -> p.source().mark() == null ? null : p.source().mark().slug());
    private static final PassageField<Integer> FROM =
            number("from", false, p -> p.place().from());
    private static final PassageField<Integer> TO =
            number("to", false, p -> p.place().to());

    private static final Map<Dimension, PassageField<List<String>>> TAGS = tags();

    private static Map<Dimension, PassageField<List<String>>> tags() {
        Map<Dimension, PassageField<List<String>>> tags = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values())
            tags.put(dimension, texts(dimension.plural(), true, p -> p.tags().of(dimension)));
        return tags;
    }

    /** All fields, in column order. */
    static List<PassageField<?>> shipped() {
        var all = new ArrayList<PassageField<?>>(List.of(ID, KIND, TEXT, TITLE, SECTION, ARTICLE, SOURCE));
        all.addAll(TAGS.values());
        all.addAll(List.of(
                VERDICT,
                STANCE,
                DECLARED,
                DECLARATION,
                LINE,
                PATTERN,
                PROBABILITY,
                CASE,
                COUNTERPARTS,
                ALSO_IN,
                DATE,
                URL,
                MARK,
                ORIGIN,
                FROM,
                TO));
        return List.copyOf(all);
    }

    /**
     * Makes a passage from its stored values.
     *
     * @throws IllegalArgumentException if a value is missing that every passage has
     */
    public static Passage passage(Values values) {
        Map<Dimension, List<String>> tags = new EnumMap<>(Dimension.class);
        TAGS.forEach((dimension, field) -> tags.put(dimension, values.of(field).orElse(List.of())));
        var article = needed(values, ARTICLE);
        return new Passage(
                needed(values, ID),
                needed(values, TEXT),
                new Heading(needed(values, SECTION), values.of(TITLE).orElse(null)),
                new Judgement(
                        Kind.of(needed(values, KIND)).orElseThrow(() -> wrong(KIND)),
                        Kind.Stance.of(needed(values, STANCE)).orElseThrow(() -> wrong(STANCE)),
                        Verdict.of(needed(values, VERDICT)).orElseThrow(() -> wrong(VERDICT)),
                        written(values)),
                new Tags(tags),
                new Place(
                        article.id(),
                        article.title(),
                        needed(values, SOURCE),
                        needed(values, FROM),
                        needed(values, TO)),
                needed(values, ORIGIN),
                new Links(
                        values.of(PATTERN).orElse(null),
                        values.of(PROBABILITY).orElse(null),
                        values.of(CASE).orElse(null),
                        values.of(COUNTERPARTS).orElse(List.of()),
                        values.of(ALSO_IN).orElse(List.of())));
    }

    private static @Nullable Written written(Values values) {
        if (!needed(values, DECLARED)) return null;
        return new Written(needed(values, DECLARATION), values.of(LINE).orElse(0));
    }

    private static <T> T needed(Values values, PassageField<T> field) {
        return values.of(field).orElseThrow(() -> wrong(field));
    }

    private static IllegalArgumentException wrong(PassageField<?> field) {
        return new IllegalArgumentException("a passage without its " + field.name());
    }

    /**
     * The value as a CSV cell: several values separated by semicolons, an article as its title, a pattern as its slug.
     */
    public String cell(Passage passage) {
        return switch (of.apply(passage)) {
            case null -> "";
            case ArticleRef article -> article.title();
            case PatternRef pattern -> pattern.slug();
            case List<?> several ->
                String.join("; ", several.stream().map(String::valueOf).toList());
            case Object one -> one.toString();
        };
    }
}
