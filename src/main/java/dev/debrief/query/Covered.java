package dev.debrief.query;

/**
 * What tells whether the knowledge base covers a query at all. Something is always nearest; that does not make it relevant.
 *
 * @param nearest cosine of the nearest passage
 * @param failure cosine of the nearest description of a pattern; that of the passage if there are no patterns
 * @param elsewhere cosine of the nearest question that the knowledge base does not answer
 * @param known share of the query's words that some passage has, 0 to 1, where a rare word counts more: each counts as its
 *     inverse document frequency
 */
record Covered(double nearest, double failure, double elsewhere, double known) {
    // A logistic regression on 252 queries, 64 of them about something else; docs/relevance.md.
    private static final double NEAREST = 17.6;
    private static final double FAILURE = 16.9;
    private static final double ELSEWHERE = -25.1;
    private static final double KNOWN = 5.2;
    private static final double BIAS = -7.0;

    /** Log-odds that it does. */
    double logOdds() {
        return NEAREST * nearest + FAILURE * failure + ELSEWHERE * elsewhere + KNOWN * known + BIAS;
    }
}
