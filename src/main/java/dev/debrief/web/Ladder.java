package dev.debrief.web;

import dev.debrief.domain.Dimension;
import dev.debrief.domain.Facet;
import dev.debrief.domain.Term;
import dev.debrief.search.FacetCount;
import java.util.Comparator;
import java.util.List;

/** The order in which readers expect the values of a facet: levels from low to high, the others as they are counted. */
final class Ladder {
    private static final Comparator<FacetCount> LOW_TO_HIGH = Comparator.comparingInt(level -> rank(level.value()));

    private Ladder() {}

    static List<FacetCount> order(Facet facet, List<FacetCount> counts) {
        return facet.equals(Facet.LEVEL) ? counts.stream().sorted(LOW_TO_HIGH).toList() : counts;
    }

    private static int rank(String level) {
        return Dimension.LEVEL.vocabulary().term(level).map(Term::rank).orElse(Integer.MAX_VALUE);
    }
}
