package dev.debrief.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a passage: its facets and its fields. Every index, response, and command is made from one schema.
 *
 * @param facets in the order of responses and options
 * @param fields in the order of columns
 */
public record Schema(List<Facet> facets, List<PassageField<?>> fields) {
    public static final Schema SHIPPED = new Schema(Facet.shipped(), PassageField.shipped());

    public Schema {
        facets = List.copyOf(facets);
        fields = List.copyOf(fields);
    }

    /** The same with one facet more. */
    public Schema with(Facet facet) {
        var more = new ArrayList<>(facets);
        more.add(facet);
        return new Schema(more, fields);
    }

    /** The same with one field more. */
    public Schema with(PassageField<?> field) {
        var more = new ArrayList<>(fields);
        more.add(field);
        return new Schema(facets, more);
    }

    /** The facet with that key, in whatever case. */
    public Optional<Facet> facet(String key) {
        return facets.stream()
                .filter(facet -> facet.key().equalsIgnoreCase(key))
                .findFirst();
    }
}
