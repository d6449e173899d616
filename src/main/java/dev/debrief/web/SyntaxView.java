package dev.debrief.web;

import dev.debrief.domain.Facet;
import dev.debrief.domain.Schema;
import java.util.List;

/** The page that explains how to write queries. */
public record SyntaxView(Frame frame, List<Facet> facets, List<String> kinds) {
    static SyntaxView of(Schema schema) {
        return new SyntaxView(Frame.of("How to search", ""), schema.facets(), Facet.KIND.known());
    }
}
