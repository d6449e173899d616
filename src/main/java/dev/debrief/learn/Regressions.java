package dev.debrief.learn;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;
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
        var labels = examples.stream().map(Example::label).distinct().toList();
        // LIBLINEAR would train one label after the other.
        var each = labels.parallelStream()
                .map(label -> one(examples, label, size, cost))
                .toList();
        Map<Integer, double[]> weights = new LinkedHashMap<>();
        for (int i = 0; i < labels.size(); i++) weights.put(labels.get(i), each.get(i));
        return new Regressions(weights);
    }

    /** The weights that tell one label from all others. */
    public static double[] one(List<Example> examples, int label, int size, double cost) {
        return against(examples, label, size, new Parameter(SolverType.L2R_LR, cost, TOLERANCE));
    }

    /** Tells 1 from 0 as if there were as many examples of each; answers the weights for 1. */
    public static double[] balanced(List<Example> examples, int size, double cost) {
        var parameter = new Parameter(SolverType.L2R_LR, cost, TOLERANCE);
        double half = examples.size() / 2.0;
        double ones = examples.stream().mapToInt(Example::label).sum();
        parameter.setWeights(new double[] {half / ones, half / (examples.size() - ones)}, new int[] {1, -1});
        return against(examples, 1, size, parameter);
    }

    /** The weights that tell a label from all others. */
    private static double[] against(List<Example> examples, int label, int size, Parameter parameter) {
        var problem = new Problem();
        problem.l = examples.size();
        problem.n = size;
        problem.x = examples.stream().map(Example::features).toArray(Feature[][]::new);
        problem.y = examples.stream()
                .mapToDouble(example -> example.label() == label ? 1 : -1)
                .toArray();
        Linear.disableDebugOutput();
        Model model = Linear.train(problem, parameter);
        // LIBLINEAR's weights speak for the label that it met first.
        int sign = model.getLabels()[0] == 1 ? 1 : -1;
        return Arrays.stream(model.getFeatureWeights())
                .limit(size)
                .map(weight -> sign * weight)
                .toArray();
    }

    /** @throws IllegalArgumentException where there was no example with that label */
    public double[] of(int label) {
        double[] own = weights.get(label);
        if (own == null) throw new IllegalArgumentException("no example had label " + label);
        return own;
    }
}
