package dev.debrief.app;

/** How probable it is that two samples differ as much as they do although they are from the same population. */
final class Chance {
    private Chance() {}

    /**
     * Fisher's exact test, one-sided: of all ways to deal the successes to both samples, the share in which the first gets at
     * least as many as it has.
     *
     * @param here successes in the first sample of {@code ofHere}
     * @param there successes in the second sample of {@code ofThere}
     */
    static double ofAtLeast(int here, int ofHere, int there, int ofThere) {
        int successes = here + there;
        double all = ways(ofHere + ofThere, successes);
        double chance = 0;
        for (int dealt = here; dealt <= Math.min(successes, ofHere); dealt++)
            if (successes - dealt <= ofThere)
                chance += Math.exp(ways(ofHere, dealt) + ways(ofThere, successes - dealt) - all);
        return Math.min(1, chance);
    }

    /** The logarithm of the number of ways to choose some of all. */
    private static double ways(int all, int some) {
        double log = 0;
        for (int i = 1; i <= some; i++) log += Math.log(all - some + i) - Math.log(i);
        return log;
    }
}
