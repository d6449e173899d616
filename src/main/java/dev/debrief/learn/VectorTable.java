package dev.debrief.learn;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Many vectors that one is compared with at a time. They are stored by component: adding a multiple of one row to another is
 * a loop that the compiler turns into vector instructions, which it may not do with the sum of a dot product.
 */
final class VectorTable {
    private final float[][] components;
    private final int size;

    /** @param vectors of the same length */
    VectorTable(List<float[]> vectors) {
        size = vectors.size();
        components = new float[vectors.isEmpty() ? 0 : vectors.getFirst().length][size];
        for (int i = 0; i < size; i++) for (int d = 0; d < components.length; d++) components[d][i] = vectors.get(i)[d];
    }

    /** The dot product of each vector with this one, in their order. */
    float[] dots(float[] vector) {
        var dots = new float[size];
        for (int d = 0; d < components.length; d++) add(dots, components[d], vector[d]);
        return dots;
    }

    /** The greatest dot product of a vector with this one; empty if there are none. */
    OptionalDouble nearest(float[] vector) {
        float nearest = Float.NEGATIVE_INFINITY;
        for (float dot : dots(vector)) nearest = Math.max(nearest, dot);
        return size == 0 ? OptionalDouble.empty() : OptionalDouble.of(nearest);
    }

    private static void add(float[] sums, float[] row, float times) {
        for (int i = 0; i < sums.length; i++) sums[i] += times * row[i];
    }
}
