package dev.debrief.ingest;

/**
 * What an index is built from, as hashes: it changes whenever an article, a pattern, or the program changes.
 *
 * @param program the code and data files that read the sources and learn from them
 */
public record Fingerprint(String articles, String catalogue, String program) {
    @Override
    public String toString() {
        return String.join("-", articles, catalogue, program);
    }
}
