package dev.debrief.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** Reads TOML. */
public final class Toml {
    private final String file;

    private Toml(String file) {
        this.file = file;
    }

    /**
     * Reads one TOML document.
     *
     * @throws InvalidFileException if the text is not valid TOML, or is nested too deeply
     */
    public static Value.Mapping read(String file, String text) {
        var toml = new Toml(file);
        toml.checkBrackets(text);
        var root = org.tomlj.Toml.parse(text);
        if (root.hasErrors()) {
            var first = root.errors().getFirst();
            throw new InvalidFileException(file, line(first.position()), "not valid TOML: " + first.getMessage());
        }
        return toml.mapping(root, 1, 0);
    }

    /** The parser recurses, so what would overflow is refused before. Brackets inside strings count too. */
    private void checkBrackets(String text) {
        int depth = 0;
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\n' -> line++;
                case '[', '{' -> depth++;
                case ']', '}' -> depth = Math.max(0, depth - 1);
                default -> {}
            }
            Nesting.check(depth, file, line);
        }
    }

    private Value.Mapping mapping(TomlTable table, int line, int depth) {
        // Dotted keys nest without brackets.
        Nesting.check(depth, file, line);
        var entries = new LinkedHashMap<String, Value>();
        for (String key : table.keySet()) {
            var path = List.of(key);
            entries.put(key, value(Objects.requireNonNull(table.get(path)), line(table.inputPositionOf(path)), depth));
        }
        return new Value.Mapping(entries, line);
    }

    private Value value(Object value, int line, int depth) {
        return switch (value) {
            case TomlTable table -> mapping(table, line, depth + 1);
            case TomlArray array -> {
                var items = new ArrayList<Value>();
                // Of the items of a list the parser only knows where the one before starts.
                for (Object item : array.toList()) items.add(value(item, line, depth + 1));
                yield new Value.Sequence(items, line);
            }
            default -> new Value.Scalar(value.toString(), line);
        };
    }

    private static int line(@Nullable TomlPosition position) {
        return position == null ? 0 : position.line();
    }
}
