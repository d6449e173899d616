package dev.debrief.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** YAML as a tree of strings with line numbers, so that a mistake is reported as {@code file:line: message}. */
public final class Yaml {
    /** How deep lists and mappings may be nested. Nobody writes more by hand, and composing each level takes stack. */
    private static final int DEEPEST = 20;

    private Yaml() {}

    /** A node and the 1-based line on which it starts. */
    public sealed interface Value {
        int line();
    }

    public record Scalar(String text, int line) implements Value {}

    public record Sequence(List<Value> items, int line) implements Value {}

    public record Mapping(Map<String, Value> entries, int line) implements Value {
        public @Nullable Value get(String key) {
            return entries.get(key);
        }
    }

    /** Thrown for text that is not YAML, or that uses YAML features nobody writes by hand. */
    public static final class SyntaxException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Problem problem;

        SyntaxException(Problem problem) {
            super(problem.toString());
            this.problem = problem;
        }

        public Problem problem() {
            return problem;
        }
    }

    /**
     * Reads one YAML document; an empty one is an empty mapping.
     *
     * @throws SyntaxException if the text is not valid YAML, is nested too deeply, or has aliases
     */
    public static Value read(String file, String text) {
        var settings = LoadSettings.builder()
                .setLabel(file)
                .setUseMarks(true)
                .setAllowDuplicateKeys(false)
                .setMaxAliasesForCollections(0)
                .build();
        try {
            checkStructure(file, new Parse(settings).parseString(text));
            return new Compose(settings)
                    .composeString(text)
                    .map(node -> value(file, node))
                    .orElse(new Mapping(Map.of(), 1));
        } catch (MarkedYamlEngineException e) {
            throw new SyntaxException(new Problem(file, line(e.getProblemMark()), "not valid YAML: " + e.getProblem()));
        } catch (YamlEngineException e) {
            throw new SyntaxException(new Problem(file, 0, "not valid YAML: " + e.getMessage()));
        }
    }

    /** Composing nodes recurses and expands aliases, so what would overflow is refused from the events. */
    private static void checkStructure(String file, Iterable<Event> events) {
        int depth = 0;
        for (Event event : events) {
            if (event instanceof CollectionStartEvent) depth++;
            else if (event instanceof CollectionEndEvent) depth--;
            if (depth > DEEPEST)
                throw new SyntaxException(
                        new Problem(file, line(event.getStartMark()), "nested more than " + DEEPEST + " levels deep"));
            if (event instanceof AliasEvent)
                throw new SyntaxException(
                        new Problem(file, line(event.getStartMark()), "anchors and aliases are not supported"));
        }
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(m -> m.getLine() + 1).orElse(0);
    }

    private static Value value(String file, Node node) {
        int line = line(node.getStartMark());
        return switch (node) {
            case ScalarNode scalar -> new Scalar(scalar.getValue(), line);
            case SequenceNode sequence -> {
                var items = new ArrayList<Value>();
                for (Node item : sequence.getValue()) items.add(value(file, item));
                yield new Sequence(List.copyOf(items), line);
            }
            case MappingNode mapping -> {
                var entries = new LinkedHashMap<String, Value>();
                for (var tuple : mapping.getValue()) {
                    if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                        throw new SyntaxException(new Problem(file, line, "a key must be plain text"));
                    }
                    entries.put(key.getValue(), value(file, tuple.getValueNode()));
                }
                yield new Mapping(entries, line);
            }
            default -> throw new IllegalStateException("an alias that was not refused");
        };
    }
}
