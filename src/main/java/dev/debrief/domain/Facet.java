package dev.debrief.domain;

import dev.debrief.text.NearestName;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A property by which hits are filtered and counted. Everything about a facet follows from this description: its
 * parameter in the API, its option on the command line, its JSON key, its labels, its values in the index, and its
 * counts.
 */
public final class Facet {
    private static final int MOST_NAMED = 20;
    private static final int LONGEST_QUOTED = 40;
    private static final Map<Dimension, Facet> TAGS = new EnumMap<>(Dimension.class);

    public static final Facet KIND = new Facet(
            "kind",
            "Kind",
            "kinds",
            FacetValues.closed(Kind.values(), Kind::slug, Kind::label),
            p -> List.of(p.kind().slug()));
    public static final Facet LEVEL = of(Dimension.LEVEL);
    public static final Facet ROLE = of(Dimension.ROLE);
    public static final Facet COMPANY = of(Dimension.COMPANY);
    public static final Facet TOPIC = of(Dimension.TOPIC);
    public static final Facet ROUND = of(Dimension.ROUND);
    public static final Facet VERDICT = new Facet(
            "verdict",
            "Outcome",
            "outcomes",
            FacetValues.closed(Verdict.values(), Verdict::slug, Verdict::label),
            p -> List.of(p.verdict().slug()));
    /** Whether the author of the article said what the passage is, or it was inferred. */
    public static final Facet DECLARED = new Facet(
            "declared",
            "Basis",
            "bases",
            FacetValues.ofTerms(List.of(new Term("true", "Declared", 0), new Term("false", "Inferred", 1))),
            p -> List.of(Boolean.toString(p.isDeclared())));

    public static final Facet ARTICLE =
            new Facet("article", "Article", "articles", FacetValues.NAMED, Facet::articlesOf);
    public static final Facet PATTERN = new Facet(
            "pattern",
            "Pattern",
            "patterns",
            FacetValues.NAMED,
            p -> Optional.ofNullable(p.pattern()).map(Passage.PatternRef::slug).stream()
                    .toList());

    private final String key;
    private final String label;
    private final String plural;
    private final FacetValues values;
    private final Function<Passage, List<String>> of;

    /**
     * @param key parameter, option, JSON key, and field of the index: lower-case letters and hyphens
     * @param label its name as a heading above its values
     * @param plural its name in running text
     * @param values which values it takes and how they are labelled
     * @param of returns the values of a passage
     */
    public Facet(String key, String label, String plural, FacetValues values, Function<Passage, List<String>> of) {
        this.key = key;
        this.label = label;
        this.plural = plural;
        this.values = values;
        this.of = of;
    }

    private static Facet of(Dimension dimension) {
        return TAGS.computeIfAbsent(
                dimension,
                one -> new Facet(
                        one.key(),
                        one.label(),
                        one.plural(),
                        FacetValues.of(one),
                        p -> p.tags().of(one)));
    }

    /** All facets, in the order of responses and options. */
    static List<Facet> shipped() {
        var all = new ArrayList<>(List.of(KIND));
        for (Dimension dimension : Dimension.values()) all.add(of(dimension));
        all.addAll(List.of(VERDICT, DECLARED, ARTICLE, PATTERN));
        return List.copyOf(all);
    }

    private static List<String> articlesOf(Passage passage) {
        var ids = new LinkedHashSet<String>();
        ids.add(passage.articleId());
        passage.links().alsoIn().forEach(place -> ids.add(place.id()));
        return List.copyOf(ids);
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    public String plural() {
        return plural;
    }

    /** The value as the index has it, whatever its case; empty if the facet cannot have this value. */
    public Optional<String> canonical(String typed) {
        return values.canonical(typed.strip());
    }

    /**
     * The label of a value.
     *
     * @param names the names of articles and patterns, which only the index knows
     */
    public String label(String value, Names names) {
        return values.label(value).or(() -> names.of(this, value)).orElse(value);
    }

    /** The values that are known without an index, in order; empty for articles and patterns. */
    public List<String> known() {
        return values.known();
    }

    /** Whether there are no values but the known ones. */
    public boolean isClosed() {
        return values.isClosed();
    }

    /** Whether a value is known, with or without an index. */
    public boolean knows(String value, Names names) {
        return values.label(value).or(() -> names.of(this, value)).isPresent();
    }

    /** What is wrong with a value that the facet cannot have, as "'stff' is none of junior, senior, staff; did you mean staff?" */
    public String refusal(String typed) {
        String meant = nearest(typed, Map.of())
                .map(value -> "; did you mean " + value + "?")
                .orElse("");
        return "'" + shortened(typed) + "' is none of " + valid() + meant;
    }

    /**
     * The value that was probably meant by one that is not known.
     *
     * @param others values by their names, besides those that are known without an index
     */
    public Optional<String> nearest(String typed, Map<String, String> others) {
        Map<String, String> all = new HashMap<>(others);
        for (String value : values.known()) {
            values.label(value).ifPresent(name -> all.put(name, value));
            all.put(value, value);
        }
        return NearestName.to(typed, all);
    }

    /** The values it takes, for a message: at most the first twenty. */
    private String valid() {
        var known = values.known();
        if (known.isEmpty()) return "the known values";
        String first = String.join(", ", known.subList(0, Math.min(known.size(), MOST_NAMED)));
        return known.size() > MOST_NAMED ? first + ", …" : first;
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST_QUOTED ? value : value.substring(0, LONGEST_QUOTED) + "…";
    }

    /** The values of a passage. */
    public List<String> of(Passage passage) {
        return of.apply(passage);
    }

    @Override
    public String toString() {
        return key;
    }

    /** The names of the articles and patterns in an index. */
    public interface Names {
        Names NONE = (facet, value) -> Optional.empty();

        Optional<String> of(Facet facet, String value);
    }
}
