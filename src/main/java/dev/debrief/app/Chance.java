package dev.debrief.app;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;

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
        var dealt = HypergeometricDistribution.of(ofHere + ofThere, here + there, ofHere);
        return dealt.survivalProbability(here - 1);
    }
}
