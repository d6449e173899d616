package dev.debrief.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * An element of a Word document.
 *
 * @param name without its namespace
 * @param attributes by name without namespace
 * @param text what is directly in it
 */
record XmlNode(String name, Map<String, String> attributes, List<XmlNode> children, String text) {
    /** Deeper elements are left out: nobody writes them, and each level is a recursive call. */
    private static final int DEEPEST = 200;

    private static final int ELEMENTS_PER_CHECK = 256;

    /**
     * Reads the element that a reader is at.
     *
     * @param budget is asked while it is read
     */
    static XmlNode read(XMLStreamReader in, ReadingBudget budget) throws XMLStreamException, IOException {
        return read(in, budget, new int[1], DEEPEST);
    }

    private static XmlNode read(XMLStreamReader in, ReadingBudget budget, int[] count, int depth)
            throws XMLStreamException, IOException {
        if (++count[0] % ELEMENTS_PER_CHECK == 0) budget.check();
        String name = in.getLocalName();
        Map<String, String> attributes = Map.of();
        if (in.getAttributeCount() > 0) {
            attributes = new HashMap<>();
            for (int i = 0; i < in.getAttributeCount(); i++)
                attributes.put(in.getAttributeLocalName(i), in.getAttributeValue(i));
        }
        var children = new ArrayList<XmlNode>();
        var text = new StringBuilder();
        int below = 0; // how deep the reader is among elements that are left out
        while (true) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (depth == 0) below++;
                    else children.add(read(in, budget, count, depth - 1));
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (below-- == 0) return new XmlNode(name, attributes, children, text.toString());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (below == 0 && name.equals("t")) text.append(in.getText());
                }
                default -> {}
            }
        }
    }

    Stream<XmlNode> all(String child) {
        return children.stream().filter(node -> node.name.equals(child));
    }

    /** The first element that a path of names leads to. */
    Optional<XmlNode> at(String... path) {
        Optional<XmlNode> node = Optional.of(this);
        for (String child : path)
            node = node.flatMap(parent -> parent.all(child).findFirst());
        return node;
    }

    /** The attribute {@code val} of the element that a path leads to. */
    Optional<String> value(String... path) {
        return at(path).map(node -> node.attributes.get("val"));
    }

    @Nullable
    String attribute(String attribute) {
        return attributes.get(attribute);
    }

    /** What a property is set to that is on or off; empty if it is not set. */
    Optional<Boolean> isOn(String property) {
        return at(property).map(node -> switch (node.attributes.getOrDefault("val", "true")) {
            case "0", "false", "off", "none" -> false;
            default -> true;
        });
    }

    /** A number; empty if it is not one. */
    static Optional<Integer> number(@Nullable String value) {
        return value != null && value.matches("-?\\d{1,9}") ? Optional.of(Integer.valueOf(value)) : Optional.empty();
    }
}
