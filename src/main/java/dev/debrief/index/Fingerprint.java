package dev.debrief.index;

/**
 * What an index is built from, as hashes: it changes whenever an article, a pattern or the program changes.
 *
 * @param program the code and data files that read the sources and learn from them
 */
public record Fingerprint(String articles, String catalogue, String program) {
    /** What the regressions and the known words were learned from: while it is the same they need not be learned again. */
    String learned() {
        return catalogue + "-" + program;
    }

    @Override
    public String toString() {
        return String.join("-", articles, catalogue, program);
    }
}
