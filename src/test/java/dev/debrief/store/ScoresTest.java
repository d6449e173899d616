package dev.debrief.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.debrief.Seed;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ScoresTest {
    private static Scores random(Random random, SortedMap<Integer, Float> sums) {
        var own = new TreeMap<Integer, Float>();
        for (int i = random.nextInt(20); i > 0; i--) own.put(random.nextInt(40), random.nextFloat());
        own.forEach((doc, score) -> sums.merge(doc, score, Float::sum));
        return of(own);
    }

    private static Scores of(SortedMap<Integer, Float> scores) {
        var values = new float[scores.size()];
        int at = 0;
        for (float score : scores.values()) values[at++] = score;
        return new Scores(scores.keySet().stream().mapToInt(doc -> doc).toArray(), values);
    }

    @Test
    void theNthBestScoreIsCountedFromTheBest() {
        var scores = new Scores(new int[] {1, 4, 9}, new float[] {2, 7, 5});
        assertEquals(7, scores.nthBest(1));
        assertEquals(2, scores.nthBest(3));
        assertEquals(0, scores.nthBest(4));
    }

    @Test
    void whatEitherHasIsInTheirSumWithWhatBothSayOfIt() {
        long seed = Seed.of(ScoresTest.class);
        var random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            var sums = new TreeMap<Integer, Float>();
            var sum = random(random, sums).plus(random(random, sums));
            assertArrayEquals(positions(of(sums)), positions(sum), Seed.replay(seed));
            assertArrayEquals(scores(of(sums)), scores(sum), 1e-6f, Seed.replay(seed));
            assertEquals(sums.values().stream().max(Float::compare).orElse(0f), sum.best(), 1e-6f);
        }
    }

    @Test
    void nothingAddedChangesNothing() {
        var some = new Scores(new int[] {3, 5}, new float[] {1, 2});
        assertArrayEquals(positions(some), positions(some.plus(Scores.NONE)));
        assertArrayEquals(scores(some), scores(Scores.NONE.plus(some)));
        assertEquals(0, Scores.NONE.plus(Scores.NONE).size());
    }

    @Test
    void theBestComeFirst() {
        var some = new Scores(new int[] {1, 2, 3, 4}, new float[] {.2f, .9f, .5f, .7f});
        assertEquals(List.of(2, 4), some.best(2));
        assertEquals(List.of(2, 4, 3), some.best(3));
        assertArrayEquals(new int[] {2, 4}, positions(some.where(score -> score > .6)));
        assertArrayEquals(new float[] {.4f, 1.8f, 1, 1.4f}, scores(some.times(2)), 1e-6f);
    }

    @Test
    void aPositionIsFoundOrWhereItWouldBe() {
        var some = new Scores(new int[] {3, 5, 9}, new float[] {1, 2, 3});
        assertEquals(1, some.indexFrom(5));
        assertEquals(1, some.indexFrom(4));
        assertEquals(3, some.indexFrom(10));
    }

    private static int[] positions(Scores scores) {
        return IntStream.range(0, scores.size()).map(scores::position).toArray();
    }

    private static float[] scores(Scores scores) {
        var all = new float[scores.size()];
        for (int i = 0; i < all.length; i++) all[i] = scores.score(i);
        return all;
    }
}
