package dev.debrief.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The facets and fields of passages. Every index, response, and command is built from one schema.
 *
 * @param facets in the order in which responses and options list them
 * @param fields in column order
 */
public record Schema(List<Facet> facets, List<PassageField<?>> fields) {
    public static final Schema SHIPPED = new Schema(Facet.shipped(), PassageField.shipped());

    public Schema {
        facets = List.copyOf(facets);
        fields = List.copyOf(fields);
    }

    /** This schema with one more facet. */
    public Schema with(Facet facet) {
        var more = new ArrayList<>(facets);
        more.add(facet);
        return new Schema(more, fields);
    }

    /** This schema with one more field. */
    public Schema with(PassageField<?> field) {
        var more = new ArrayList<>(fields);
        more.add(field);
        return new Schema(facets, more);
    }

    /** The facet with this key, whatever its case. */
    public Optional<Facet> facet(String key) {
        return facets.stream()
                .filter(facet -> facet.key().equalsIgnoreCase(key))
                .findFirst();
    }
}
