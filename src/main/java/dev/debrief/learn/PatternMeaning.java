package dev.debrief.learn;

import dev.debrief.domain.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Measures how near a vector is to the statements that document each pattern, and to its description. */
public final class PatternMeaning {
    /** How many of a pattern's nearest statements are averaged. */
    private static final int STATEMENTS = 5;
    /** Weight of the pattern's description next to its statements. */
    private static final double DESCRIPTION = 0.3;

    private final List<Pattern> patterns;
    /** The descriptions of all patterns, then the statements of each. */
    private final VectorTable vectors;

    private final float[] mean;

    /** @param vectorOf returns the vector of each of {@link #texts} */
    public PatternMeaning(List<Pattern> patterns, Function<String, float[]> vectorOf) {
        this.patterns = List.copyOf(patterns);
        var all = texts(patterns).stream().map(vectorOf).toList();
        this.vectors = new VectorTable(all);
        this.mean = Statistics.mean(all);
    }

    /** The texts that are compared: the descriptions of all patterns, then the statements of each. */
    public static List<String> texts(List<Pattern> patterns) {
        var texts = new ArrayList<String>();
        patterns.forEach(pattern -> texts.add(PatternLinker.description(pattern)));
        patterns.forEach(pattern -> texts.addAll(pattern.documented()));
        return texts;
    }

    /**
     * The nearness to each pattern, in standard deviations above the mean of all: cosines, less each statement's mean cosine to
     * all statements, since some statements are near to everything.
     */
    public double[] scores(float[] vector) {
        var scores = new double[patterns.size()];
        var centred = new float[mean.length];
        for (int i = 0; i < centred.length; i++) centred[i] = vector[i] - mean[i];
        float[] dots = vectors.dots(centred);
        int next = scores.length;
        for (int i = 0; i < scores.length; i++) {
            var near = new double[patterns.get(i).documented().size()];
            for (int k = 0; k < near.length; k++) near[k] = dots[next++];
            scores[i] = Statistics.meanOfLargest(near, STATEMENTS) + DESCRIPTION * dots[i];
        }
        return Statistics.standardScores(scores);
    }
}
