package dev.debrief.text;

import java.util.List;

/**
 * How text becomes the terms that are compared. Implemented by the package that knows the search library; everything else
 * is given one.
 */
public interface Language {
    /** What a text is broken into. */
    enum Form {
        /** Lower case, no possessives, no stop words, stemmed: passages and queries. */
        STEMS,
        /** Every word as spoken, and every two neighbours: answers, in which "I" followed by a verb tells more than either. */
        SPOKEN,
        /** Lower case and no possessives: what corrections are chosen from. */
        WRITTEN
    }

    /**
     * A term of a text.
     *
     * @param position counts all words, including those that are dropped: neighbours in the text differ by 1
     */
    record Token(String term, int position) {}

    List<Token> tokens(Form form, String text);

    /** The terms of a text, in its order. */
    default List<String> terms(Form form, String text) {
        return tokens(form, text).stream().map(Token::term).toList();
    }

    /** Stems; see {@link Form#STEMS}. */
    default List<String> stems(String text) {
        return terms(Form.STEMS, text);
    }

    /** A small collection of texts that is kept in memory and ranked by words. */
    interface TextIndex {
        /** The BM25 score of each text for a bag of terms, 0 if they share none. */
        double[] scores(List<String> terms);
    }

    /**
     * Indexes texts.
     *
     * @param saturation BM25's k1: how soon a word that is said again adds no more
     */
    TextIndex index(Form form, float saturation, List<String> texts);
}
