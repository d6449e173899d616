package dev.debrief.extract;

/** Weights of features by their 64-bit key, a few for each: an open-addressed table, since it is asked for every word. */
final class FeatureWeights {
    private final int classes;
    private final int mask;
    private final long[] keys;
    /** Where in {@link #weights} the weights of the key at the same place start. */
    private final int[] rows;

    private final float[] weights;
    private int used;

    FeatureWeights(int features, int classes) {
        this.classes = classes;
        int capacity = Integer.highestOneBit(Math.max(16, features)) * 4;
        this.mask = capacity - 1;
        this.keys = new long[capacity];
        this.rows = new int[capacity];
        this.weights = new float[features * classes];
    }

    void put(long key, double[] from) {
        int slot = slot(key);
        keys[slot] = key;
        rows[slot] = used;
        for (int k = 0; k < classes; k++) weights[used++] = (float) from[k];
    }

    /** Adds the feature's weights, times a value, to the scores; answers whether it has any. */
    boolean addTo(double[] scores, long key, double value) {
        int slot = slot(key);
        if (keys[slot] != key) return false;
        int row = rows[slot];
        for (int k = 0; k < classes; k++) scores[k] += value * weights[row + k];
        return true;
    }

    /** Where a key is, or would be. No feature has the key 0 but by an accident that costs nothing. */
    private int slot(long key) {
        int slot = (int) (key ^ (key >>> 32)) & mask;
        while (keys[slot] != 0 && keys[slot] != key) slot = (slot + 1) & mask;
        return slot;
    }
}
