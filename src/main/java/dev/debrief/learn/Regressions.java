package dev.debrief.learn;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * For each label a logistic regression that tells it from all others (LIBLINEAR, L2-regularised). The same examples give
 * the same weights.
 *
 * @param weights of each label's regression, by label; index {@code i} belongs to feature {@code i + 1} of LIBLINEAR
 */
public record Regressions(Map<Integer, double[]> weights) {
    private static final double TOLERANCE = 0.01;

    /**
     * An example: its features in ascending order, and what it is an example of.
     *
     * @param label from 0 on
     */
    public record Example(Feature[] features, int label) {}

    /**
     * @param size the greatest index of a feature
     * @param cost of a misjudged example, against the size of the weights
     */
    public static Regressions train(List<Example> examples, int size, double cost) {
        return train(examples, size, new Parameter(SolverType.L2R_LR, cost, TOLERANCE));
    }

    /** Tells 1 from 0 as if there were as many examples of each; answers the weights for 1. */
    public static double[] balanced(List<Example> examples, int size, double cost) {
        var parameter = new Parameter(SolverType.L2R_LR, cost, TOLERANCE);
        double half = examples.size() / 2.0;
        double ones = examples.stream().mapToInt(Example::label).sum();
        parameter.setWeights(new double[] {half / ones, half / (examples.size() - ones)}, new int[] {1, 0});
        return train(examples, size, parameter).of(1);
    }

    private static Regressions train(List<Example> examples, int size, Parameter parameter) {
        var problem = new Problem();
        problem.l = examples.size();
        problem.n = size;
        problem.x = examples.stream().map(Example::features).toArray(Feature[][]::new);
        problem.y = examples.stream().mapToDouble(Example::label).toArray();
        Linear.disableDebugOutput();
        Model model = Linear.train(problem, parameter);
        double[] all = model.getFeatureWeights();
        int[] labels = model.getLabels();
        // With two labels LIBLINEAR keeps one column, which speaks for the first and against the second.
        int columns = labels.length == 2 ? 1 : labels.length;
        Map<Integer, double[]> weights = new LinkedHashMap<>();
        for (int k = 0; k < labels.length; k++) {
            var own = new double[size];
            for (int i = 0; i < size; i++) own[i] = k < columns ? all[i * columns + k] : -all[i];
            weights.put(labels[k], own);
        }
        return new Regressions(weights);
    }

    /** @throws IllegalArgumentException where there was no example with that label */
    public double[] of(int label) {
        double[] own = weights.get(label);
        if (own == null) throw new IllegalArgumentException("no example had label " + label);
        return own;
    }
}
