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
 * One logistic regression per label, which separates it from all others (LIBLINEAR, L2-regularised). The same examples
 * give the same weights.
 *
 * @param weights the weights of each regression, by label; index {@code i} is feature {@code i + 1} of LIBLINEAR
 */
public record Regressions(Map<Integer, double[]> weights) {
    private static final double TOLERANCE = 0.01;

    /**
     * An example to train on.
     *
     * @param features in ascending order of their indices
     * @param label from 0 on
     */
    public record Example(Feature[] features, int label) {}

    /**
     * Trains a regression for each label, in parallel.
     *
     * @param size the greatest index of a feature
     * @param cost cost of a misjudged example, relative to the size of the weights
     */
    public static Regressions train(List<Example> examples, int size, double cost) {
        var labels = examples.stream().map(Example::label).distinct().toList();
        // LIBLINEAR itself would train one label after the other.
        var each = labels.parallelStream()
                .map(label -> one(examples, label, size, cost))
                .toList();
        Map<Integer, double[]> weights = new LinkedHashMap<>();
        for (int i = 0; i < labels.size(); i++) weights.put(labels.get(i), each.get(i));
        return new Regressions(weights);
    }

    /** Returns the weights that separate one label from all others. */
    public static double[] one(List<Example> examples, int label, int size, double cost) {
        return against(examples, label, size, new Parameter(SolverType.L2R_LR, cost, TOLERANCE));
    }

    /** Separates label 1 from label 0 as if there were as many examples of each; returns the weights for 1. */
    public static double[] balanced(List<Example> examples, int size, double cost) {
        var parameter = new Parameter(SolverType.L2R_LR, cost, TOLERANCE);
        double half = examples.size() / 2.0;
        double ones = examples.stream().mapToInt(Example::label).sum();
        parameter.setWeights(new double[] {half / ones, half / (examples.size() - ones)}, new int[] {1, -1});
        return against(examples, 1, size, parameter);
    }

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
        // LIBLINEAR's weights are for the label of the first example.
        int sign = model.getLabels()[0] == 1 ? 1 : -1;
        return Arrays.stream(model.getFeatureWeights())
                .limit(size)
                .map(weight -> sign * weight)
                .toArray();
    }

    /**
     * The weights of a label.
     *
     * @throws IllegalArgumentException if no example had that label
     */
    public double[] of(int label) {
        double[] found = weights.get(label);
        if (found == null) throw new IllegalArgumentException("no example had label " + label);
        return found;
    }
}
