package dev.debrief.domain;

/**
 * What became of the words of a document.
 *
 * @param passages how many are in passages
 * @param context how many were read but say nothing alone: headings, introductions, names of levels
 * @param furniture how many belong to the page: navigation, dates, promotion
 * @param unread how many were not read: programs, and parts of a page that are neither its article nor its furniture
 */
public record WordsRead(int passages, int context, int furniture, int unread) {
    /** A document of which less was read has a problem. */
    private static final double LEAST = 0.6;

    /** The share of the words that were read, from 0 to 1; 1 if there are none. */
    public double coverage() {
        int all = passages + context + furniture + unread;
        return all == 0 ? 1 : (all - unread) / (double) all;
    }

    /** The share of the words that are in passages, from 0 to 1. */
    public double inPassages() {
        int all = passages + context + furniture + unread;
        return all == 0 ? 0 : passages / (double) all;
    }

    /** The parts as whole percents, each the share of a part; they add up to 100, or are all 0 if there are no words. */
    public WordsRead percents() {
        long all = (long) passages + context + furniture + unread;
        if (all == 0) return this;
        // The sums are rounded, so that the parts add up whatever their fractions are.
        int first = percent(passages, all);
        int second = percent((long) passages + context, all);
        int third = percent(all - unread, all);
        return new WordsRead(first, second - first, third - second, 100 - third);
    }

    private static int percent(long part, long all) {
        return (int) Math.round(100.0 * part / all);
    }

    public boolean isLow() {
        return coverage() < LEAST;
    }
}
