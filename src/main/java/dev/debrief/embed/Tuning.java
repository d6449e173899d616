package dev.debrief.embed;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What was learned for the comparison of answers with descriptions of failures.
 *
 * @param weights weights that replace those of the network's last layers
 * @param mean mean of the vectors of many answers
 */
public record Tuning(List<Weight> weights, float[] mean) {
    /**
     * A weight of the network.
     *
     * @param name its name in the network's file
     * @param bytes its numbers, in the file's format
     */
    public record Weight(String name, byte[] bytes) {}

    public Tuning {
        weights = List.copyOf(weights);
    }

    Map<String, byte[]> byName() {
        return weights.stream().collect(Collectors.toMap(Weight::name, Weight::bytes));
    }
}
