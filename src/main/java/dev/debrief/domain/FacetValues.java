package dev.debrief.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The values that a facet takes. */
public sealed interface FacetValues {
    /** Ids whose names only the index knows: articles and patterns. */
    FacetValues NAMED = new Named();

    /** The value as the index has it; empty if it is not one of a closed set. */
    Optional<String> canonical(String typed);

    /** The label of a value, if it is known without an index. */
    Optional<String> label(String value);

    /** The values that are known without an index, in order. */
    List<String> known();

    /** Whether there are no values but these. */
    boolean isClosed();

    /** A closed set with one value for each constant of an enum. */
    static <E extends Enum<E>> FacetValues closed(E[] all, Function<E, String> slug, Function<E, String> label) {
        return ofTerms(IntStream.range(0, all.length)
                .mapToObj(rank -> new Term(slug.apply(all[rank]), label.apply(all[rank]), rank))
                .toList());
    }

    /** A closed set of these terms. */
    static FacetValues ofTerms(List<Term> terms) {
        return new Closed(terms);
    }

    /** The terms of a dimension's vocabulary, by value, label, or wording; if it is open, any other value as well. */
    static FacetValues of(Dimension dimension) {
        return new Tagged(dimension);
    }

    record Closed(List<Term> terms) implements FacetValues {
        @Override
        public Optional<String> canonical(String typed) {
            return terms.stream()
                    .map(Term::value)
                    .filter(typed::equalsIgnoreCase)
                    .findFirst();
        }

        @Override
        public Optional<String> label(String value) {
            return terms.stream()
                    .filter(term -> term.value().equals(value))
                    .map(Term::label)
                    .findFirst();
        }

        @Override
        public List<String> known() {
            return terms.stream().map(Term::value).toList();
        }

        @Override
        public boolean isClosed() {
            return true;
        }
    }

    record Tagged(Dimension dimension) implements FacetValues {
        @Override
        public Optional<String> canonical(String typed) {
            var known = dimension.vocabulary().named(typed).map(Term::value);
            return known.isPresent() || dimension.isClosed() ? known : Optional.of(typed);
        }

        @Override
        public Optional<String> label(String value) {
            return dimension.vocabulary().term(value).map(Term::label);
        }

        @Override
        public List<String> known() {
            return dimension.vocabulary().terms().stream().map(Term::value).toList();
        }

        @Override
        public boolean isClosed() {
            return dimension.isClosed();
        }
    }

    record Named() implements FacetValues {
        @Override
        public Optional<String> canonical(String typed) {
            return Optional.of(typed.toLowerCase(Locale.ROOT));
        }

        @Override
        public Optional<String> label(String value) {
            return Optional.empty();
        }

        @Override
        public List<String> known() {
            return List.of();
        }

        @Override
        public boolean isClosed() {
            return false;
        }
    }
}
