package dev.debrief.domain;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The values of a passage in each dimension, in a stable order. */
public record Tags(Map<Dimension, List<String>> values) {
    public static final Tags NONE = new Tags(Map.of());

    public Tags {
        var copy = new EnumMap<Dimension, List<String>>(Dimension.class);
        values.forEach((dimension, list) -> {
            if (!list.isEmpty()) copy.put(dimension, List.copyOf(list));
        });
        values = Map.copyOf(copy);
    }

    public List<String> of(Dimension dimension) {
        return values.getOrDefault(dimension, List.of());
    }
}
