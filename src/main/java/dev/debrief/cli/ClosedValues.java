package dev.debrief.cli;

import dev.debrief.domain.Facet;
import dev.debrief.text.NearestName;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.TypeConversionException;

/** The values of options that take one of a few. */
final class ClosedValues {
    private ClosedValues() {}

    /** Values of a facet, for completion; others may name them as well. */
    abstract static class OfFacet implements Iterable<String> {
        private final Facet facet;

        OfFacet(Facet facet) {
            this.facet = facet;
        }

        @Override
        public Iterator<String> iterator() {
            return facet.known().iterator();
        }
    }

    static final class Levels extends OfFacet {
        Levels() {
            super(Facet.LEVEL);
        }
    }

    static final class Roles extends OfFacet {
        Roles() {
            super(Facet.ROLE);
        }
    }

    /** The values that an argument takes, as they are typed; empty if it takes others as well, and none is to be completed. */
    static List<String> of(ArgSpec argument) {
        if (argument.type().isEnum()) return of(argument.type());
        var candidates = argument.completionCandidates();
        return candidates == null
                ? List.of()
                : StreamSupport.stream(candidates.spliterator(), false).toList();
    }

    static String written(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
    }

    /** How the constants of an enum are written. */
    static List<String> of(Class<?> constants) {
        return Arrays.stream(constants.getEnumConstants())
                .map(ClosedValues::written)
                .toList();
    }

    /** Reads a constant of an enum, whatever its case, and names the one that was probably meant otherwise. */
    static ITypeConverter<Object> converter(Class<?> constants) {
        return typed -> Arrays.stream(constants.getEnumConstants())
                .filter(one -> ((Enum<?>) one).name().equalsIgnoreCase(typed))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + typed + "' is none of "
                        + String.join(", ", of(constants))
                        + NearestName.to(typed, of(constants).stream())
                                .map(meant -> "; did you mean " + meant + "?")
                                .orElse("")));
    }
}
