package dev.debrief.learn;

import java.util.List;

/** Maps the numbers of features to their weights for each label. Immutable; a lookup allocates nothing. */
final class WeightTable {
    private static final int FREE_SHARE = 2;

    private final int width;
    private final float[] weights;
    private final long[] keys;
    /** The row of weights of each key, from 1 on; 0 is a free place. */
    private final int[] rows;

    /**
     * @param features names of features
     * @param weights the weights of the first feature for each label, then of the second, and so on
     */
    WeightTable(List<String> features, float[] weights, int width) {
        this.width = width;
        this.weights = weights;
        int size = Integer.highestOneBit(Math.max(4, FREE_SHARE * features.size())) << 1;
        this.keys = new long[size];
        this.rows = new int[size];
        for (int row = 0; row < features.size(); row++) {
            long key = WordFeatures.of(features.get(row));
            int at = place(key);
            keys[at] = key;
            rows[at] = row + 1;
        }
    }

    /** Adds the weights of a feature, if it is known, times its value to the scores of the labels. */
    void add(long feature, double value, double[] scores) {
        int row = rows[place(feature)];
        if (row == 0) return;
        int at = (row - 1) * width;
        for (int label = 0; label < width; label++) scores[label] += value * weights[at + label];
    }

    /** Where a key is, or would be. */
    private int place(long key) {
        int mask = keys.length - 1;
        int at = (int) (key ^ (key >>> 32)) & mask;
        while (rows[at] != 0 && keys[at] != key) at = (at + 1) & mask;
        return at;
    }
}
