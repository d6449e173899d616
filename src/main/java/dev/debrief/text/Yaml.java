package dev.debrief.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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

/** Reads YAML. */
public final class Yaml {
    private Yaml() {}

    /**
     * Reads one YAML document; an empty one is an empty mapping.
     *
     * @throws InvalidFileException if the text is not valid YAML, is nested too deeply, repeats a key, or has aliases
     */
    public static Value read(String file, String text) {
        var settings = LoadSettings.builder()
                .setLabel(file)
                .setUseMarks(true)
                .setMaxAliasesForCollections(0)
                .build();
        try {
            checkStructure(file, new Parse(settings).parseString(text));
            return new Compose(settings)
                    .composeString(text)
                    .map(node -> value(file, node))
                    .orElse(new Value.Mapping(Map.of(), 1));
        } catch (MarkedYamlEngineException e) {
            throw new InvalidFileException(file, line(e.getProblemMark()), "not valid YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw new InvalidFileException(file, 0, "not valid YAML: " + e.getMessage());
        }
    }

    /** Composing nodes recurses and expands aliases, so what would overflow is refused from the events. */
    private static void checkStructure(String file, Iterable<Event> events) {
        int depth = 0;
        for (Event event : events) {
            if (event instanceof CollectionStartEvent) depth++;
            else if (event instanceof CollectionEndEvent) depth--;
            Nesting.check(depth, file, line(event.getStartMark()));
            if (event instanceof AliasEvent)
                throw new InvalidFileException(
                        file, line(event.getStartMark()), "anchors and aliases are not supported");
        }
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(m -> m.getLine() + 1).orElse(0);
    }

    private static Value value(String file, Node node) {
        int line = line(node.getStartMark());
        return switch (node) {
            case ScalarNode scalar -> new Value.Scalar(scalar.getValue(), line);
            case SequenceNode sequence -> {
                var items = new ArrayList<Value>();
                for (Node item : sequence.getValue()) items.add(value(file, item));
                yield new Value.Sequence(items, line);
            }
            case MappingNode mapping -> {
                var entries = new LinkedHashMap<String, Value>();
                for (var tuple : mapping.getValue()) {
                    if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                        throw new InvalidFileException(file, line, "a key must be plain text");
                    }
                    if (entries.putIfAbsent(key.getValue(), value(file, tuple.getValueNode())) != null) {
                        throw new InvalidFileException(
                                file, line(key.getStartMark()), "the key '" + key.getValue() + "' is here twice");
                    }
                }
                yield new Value.Mapping(entries, line);
            }
            default -> throw new IllegalStateException("an alias that was not refused");
        };
    }
}
