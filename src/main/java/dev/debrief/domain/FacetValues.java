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

    /** A closed set with one value for each constant of an enum. */
    static <E extends Enum<E>> FacetValues closed(E[] all, Function<E, String> slug, Function<E, String> label) {
        return new Closed(IntStream.range(0, all.length)
                .mapToObj(rank -> new Term(slug.apply(all[rank]), label.apply(all[rank]), rank))
                .toList());
    }

    /** An open set: the terms of a vocabulary, and any other value that somebody asks for. */
    static FacetValues of(Vocabulary vocabulary) {
        return new Open(vocabulary);
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
    }

    record Open(Vocabulary vocabulary) implements FacetValues {
        @Override
        public Optional<String> canonical(String typed) {
            return Optional.of(vocabulary.term(typed).map(Term::value).orElse(typed));
        }

        @Override
        public Optional<String> label(String value) {
            return vocabulary.term(value).map(Term::label);
        }

        @Override
        public List<String> known() {
            return vocabulary.terms().stream().map(Term::value).toList();
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
    }
}
