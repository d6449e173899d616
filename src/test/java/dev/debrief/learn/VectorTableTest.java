package dev.debrief.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

final class VectorTableTest {
    @Test
    void comparesEachVectorInOrder() {
        var table = new VectorTable(
                List.of(new float[] {1, 0, 2}, new float[] {0, 1, 0}, new float[] {-1, 3, 0.5f}, new float[3]));
        assertArrayEquals(new float[] {8, 2, 5.5f, 0}, table.dots(new float[] {2, 2, 3}));
        assertArrayEquals(new float[] {1, 0, -1, 0}, table.dots(new float[] {1, 0, 0}));
    }

    @Test
    void theNearestHasTheGreatestDotProduct() {
        var table = new VectorTable(List.of(new float[] {-1, 0}, new float[] {-3, 1}));
        assertEquals(OptionalDouble.of(-1), table.nearest(new float[] {1, 1}));
        assertEquals(OptionalDouble.of(-1), table.nearest(new float[] {1, 0}), "below zero, too");
        assertEquals(OptionalDouble.empty(), new VectorTable(List.of()).nearest(new float[] {1, 0}));
    }

    @Test
    void withoutVectorsThereIsNothingToCompare() {
        assertEquals(0, new VectorTable(List.of()).dots(new float[] {1}).length);
    }

    @Test
    void theMeanOfTheLargestTakesAllIfThereAreFewer() {
        assertEquals(4, Statistics.meanOfLargest(new double[] {1, 5, 3, 2}, 2));
        assertEquals(2, Statistics.meanOfLargest(new double[] {1, 3}, 5));
        assertEquals(-1.5, Statistics.meanOfLargest(new double[] {-1, -2, -2, -3}, 2));
        assertEquals(0, Statistics.meanOfLargest(new double[0], 3));
    }
}
