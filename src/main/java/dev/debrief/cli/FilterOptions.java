package dev.debrief.cli;

import dev.debrief.domain.Facet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Command-line options that filter by facet. */
final class FilterOptions {
    private static final int EXAMPLES = 4;

    private FilterOptions() {}

    static void addTo(CommandSpec command, List<Facet> facets) {
        for (Facet facet : facets) command.addOption(option(facet));
    }

    private static OptionSpec option(Facet facet) {
        return OptionSpec.builder(name(facet))
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel("VALUE")
                .description(description(facet))
                .completionCandidates(completions(facet))
                .build();
    }

    /** The values given on the command line, by facet. */
    static Map<Facet, List<String>> read(CommandSpec command, List<Facet> facets) {
        var filters = new LinkedHashMap<Facet, List<String>>();
        for (Facet facet : facets) {
            List<String> values = command.findOption(name(facet)).getValue();
            if (values != null) filters.put(facet, values);
        }
        return filters;
    }

    private static String name(Facet facet) {
        return "--" + facet.key();
    }

    /** None for names with spaces: a shell would take their words for several values. */
    private static @Nullable List<String> completions(Facet facet) {
        boolean slugs = facet.known().stream().noneMatch(value -> value.contains(" "));
        return slugs && !facet.known().isEmpty() ? facet.known() : null;
    }

    private static String description(Facet facet) {
        var known = facet.known();
        if (known.isEmpty()) return facet.label() + ", by its id; repeatable.";
        String first = String.join(", ", known.subList(0, Math.min(EXAMPLES, known.size())));
        return facet.label() + ": " + first + (known.size() > EXAMPLES ? ", …" : ".");
    }
}
