package dev.debrief.store;

import dev.debrief.text.Language.Token;
import java.util.List;

/**
 * What to look for by words, in terms as {@link dev.debrief.text.Language.Form#STEMS} makes them. Every store translates
 * this into its engine's own queries.
 */
public sealed interface WordQuery {
    /**
     * Words that follow each other in a text. Stop words are not compared, but there must be as many words between the
     * others as in the text.
     *
     * @throws IllegalArgumentException if there are none
     */
    static WordQuery following(List<Token> tokens) {
        if (tokens.isEmpty()) throw new IllegalArgumentException("nothing but stop words");
        if (tokens.size() == 1) return new Term(tokens.getFirst().term());
        int first = tokens.getFirst().position();
        return new Phrase(
                tokens.stream().map(Token::term).toList(),
                tokens.stream().map(token -> token.position() - first).toList());
    }

    /** A term anywhere in a passage, its headings, its context, or the pattern that it documents. */
    record Term(String term) implements WordQuery {}

    /**
     * Terms that follow each other as given.
     *
     * @param positions of the terms: where words between them were dropped, they are further apart
     */
    record Phrase(List<String> terms, List<Integer> positions) implements WordQuery {
        public Phrase {
            terms = List.copyOf(terms);
            positions = List.copyOf(positions);
            if (terms.isEmpty() || terms.size() != positions.size())
                throw new IllegalArgumentException("a phrase has terms, each with its position");
        }
    }

    /** At least so many of several; scores add up. */
    record AnyOf(int least, List<WordQuery> of) implements WordQuery {
        public AnyOf {
            of = List.copyOf(of);
        }
    }

    /** What is worth this much to a passage that it finds. */
    record Weighed(WordQuery of, double score) {}

    /** Any of several that mean the same; the best score counts. */
    record Best(List<WordQuery> of) implements WordQuery {
        public Best {
            of = List.copyOf(of);
        }
    }

    /** All of some and none of others; scores add up. Matches every passage if nothing is required. */
    record All(List<WordQuery> required, List<WordQuery> excluded) implements WordQuery {
        public All {
            required = List.copyOf(required);
            excluded = List.copyOf(excluded);
        }
    }
}
