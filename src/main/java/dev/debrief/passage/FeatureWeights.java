package dev.debrief.passage;

/** Weights of features by their 64-bit hash, a few for each: an open-addressed table, since it is asked for every word. */
final class FeatureWeights {
    private final int classes;
    private final int mask;
    private final long[] keys;
    private final double[] weights;

    FeatureWeights(int features, int classes) {
        this.classes = classes;
        int capacity = Integer.highestOneBit(Math.max(16, features * 2)) * 2;
        this.mask = capacity - 1;
        this.keys = new long[capacity];
        this.weights = new double[capacity * classes];
    }

    void put(long key, double[] from, int at) {
        int slot = slot(key);
        keys[slot] = key;
        System.arraycopy(from, at, weights, slot * classes, classes);
    }

    /** Adds the feature's weights, times a value, to the scores; answers whether it has any. */
    boolean addTo(double[] scores, long key, double value) {
        int slot = slot(key);
        if (keys[slot] != key) return false;
        for (int k = 0; k < classes; k++) scores[k] += value * weights[slot * classes + k];
        return true;
    }

    /** Where a key is, or would be. No feature has the hash 0 but by an accident that costs nothing. */
    private int slot(long key) {
        int slot = (int) (key ^ (key >>> 32)) & mask;
        while (keys[slot] != 0 && keys[slot] != key) slot = (slot + 1) & mask;
        return slot;
    }
}
