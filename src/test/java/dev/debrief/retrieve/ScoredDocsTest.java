package dev.debrief.retrieve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ScoredDocsTest {
    private static ScoredDocs random(Random random, SortedMap<Integer, Float> sums) {
        var own = new TreeMap<Integer, Float>();
        for (int i = random.nextInt(20); i > 0; i--) own.put(random.nextInt(40), random.nextFloat());
        own.forEach((doc, score) -> sums.merge(doc, score, Float::sum));
        return of(own);
    }

    private static ScoredDocs of(SortedMap<Integer, Float> scores) {
        var values = new float[scores.size()];
        int at = 0;
        for (float score : scores.values()) values[at++] = score;
        return new ScoredDocs(scores.keySet().stream().mapToInt(doc -> doc).toArray(), values);
    }

    @Test
    void whatEitherHasIsInTheirSumWithWhatBothSayOfIt() {
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            var sums = new TreeMap<Integer, Float>();
            var sum = random(random, sums).plus(random(random, sums));
            assertArrayEquals(of(sums).docs, sum.docs);
            assertArrayEquals(of(sums).scores, sum.scores, 1e-6f);
            assertEquals(sums.values().stream().max(Float::compare).orElse(0f), sum.best, 1e-6f);
        }
    }

    @Test
    void nothingAddedChangesNothing() {
        var some = new ScoredDocs(new int[] {3, 5}, new float[] {1, 2});
        assertArrayEquals(some.docs, some.plus(ScoredDocs.NONE).docs);
        assertArrayEquals(some.scores, ScoredDocs.NONE.plus(some).scores);
        assertEquals(0, ScoredDocs.NONE.plus(ScoredDocs.NONE).size());
    }

    @Test
    void theBestComeFirstAndThoseTooFarAwayNotAtAll() {
        var some = new ScoredDocs(new int[] {1, 2, 3, 4}, new float[] {.2f, .9f, .5f, .7f});
        assertEquals(List.of(2, 4), some.best(2, 0));
        assertEquals(List.of(2, 4, 3), some.best(9, .3));
        assertArrayEquals(new int[] {2, 4}, some.where(score -> score > .6).docs);
        assertArrayEquals(new float[] {.4f, 1.8f, 1, 1.4f}, some.times(2).scores, 1e-6f);
    }
}
