package dev.debrief.text;

import java.util.List;

/**
 * Turns text into the terms that are compared. The package that knows the search library implements it; all others are
 * given an instance.
 */
public interface Language {
    /** The kind of terms that a text is split into. In all of them letters are folded as {@link Folding} says. */
    enum Form {
        /** Lower case, no possessives, no stop words, stemmed. Names such as C++ and .NET are terms. For passages and queries. */
        STEMS,
        /**
         * Every word as spoken, and every pair of neighbours. For answers, where "I" plus a verb says more than either
         * word.
         */
        SPOKEN,
        /** Lower case and no possessives; names as in {@link #STEMS}. Spelling corrections are chosen from these. */
        WRITTEN
    }

    /**
     * A term of a text.
     *
     * @param position counts all words, including dropped ones, so that neighbours in the text differ by 1
     */
    record Token(String term, int position) {}

    List<Token> tokens(Form form, String text);

    /** The terms of a text, in order. */
    default List<String> terms(Form form, String text) {
        return tokens(form, text).stream().map(Token::term).toList();
    }

    /** Stems; see {@link Form#STEMS}. */
    default List<String> stems(String text) {
        return terms(Form.STEMS, text);
    }

    /** A small collection of texts, kept in memory and ranked by words. */
    interface TextIndex {
        /** The BM25 score of each text for a bag of terms; 0 for a text that shares none of them. */
        double[] scores(List<String> terms);
    }

    /**
     * Indexes texts.
     *
     * @param saturation BM25's k1: the lower it is, the sooner repeating a word stops adding to the score
     */
    TextIndex index(Form form, float saturation, List<String> texts);
}
