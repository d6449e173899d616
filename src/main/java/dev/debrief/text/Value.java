package dev.debrief.text;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person wrote in YAML or TOML: a tree of strings, each with its 1-based line. */
public sealed interface Value {
    int line();

    record Scalar(String text, int line) implements Value {}

    record Sequence(List<Value> items, int line) implements Value {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** @param entries in the order of the file */
    record Mapping(Map<String, Value> entries, int line) implements Value {
        public @Nullable Value get(String key) {
            return entries.get(key);
        }
    }
}
