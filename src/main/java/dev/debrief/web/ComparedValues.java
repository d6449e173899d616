package dev.debrief.web;

import dev.debrief.app.KnowledgeBase;
import dev.debrief.app.Suggestion;
import dev.debrief.domain.Facet;
import dev.debrief.search.FacetCount;
import dev.debrief.search.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be compared: two values of one facet. Other facets narrow both sides.
 *
 * @param facet that is compared
 * @param values two, or fewer if they were not given or cannot be compared
 * @param within filters for both sides
 * @param notices what was wrong with what was typed
 */
public record ComparedValues(
        Facet facet, List<String> values, Map<Facet, List<String>> within, List<CompareView.Notice> notices) {
    private static final int LONGEST_QUOTED = 40;
    private static final int MOST_OFFERED = 8;
    private static final List<Facet> COMPARED = List.of(Facet.LEVEL, Facet.COMPANY);

    static ComparedValues of(KnowledgeBase knowledge, Map<Facet, List<String>> typed) throws IOException {
        return new Reading(knowledge).read(typed);
    }

    public boolean areTwo() {
        return values.size() == 2;
    }

    /** The values of a facet that were understood, if it is compared or narrows both sides. */
    List<String> of(Facet one) {
        return one.equals(facet) ? values : within.getOrDefault(one, List.of());
    }

    /** Reads what was typed. */
    private static final class Reading {
        private final KnowledgeBase knowledge;
        private final Map<Facet, List<FacetCount>> counts;
        private final List<CompareView.Notice> notices = new ArrayList<>();

        Reading(KnowledgeBase knowledge) throws IOException {
            this.knowledge = knowledge;
            this.counts = knowledge
                    .search(SearchRequest.listing(knowledge.countable(), 1, 1))
                    .facets();
        }

        ComparedValues read(Map<Facet, List<String>> typed) throws IOException {
            Map<Facet, List<String>> known = new LinkedHashMap<>();
            for (Facet facet : List.of(Facet.LEVEL, Facet.COMPANY, Facet.ROLE)) {
                var values = new LinkedHashSet<String>();
                for (String value : typed.getOrDefault(facet, List.of()))
                    if (!value.isBlank()) known(facet, value).ifPresent(values::add);
                if (!values.isEmpty()) known.put(facet, List.copyOf(values));
            }
            Facet facet = compared(known, typed);
            var values = known.getOrDefault(facet, List.of());
            known.remove(facet);
            if (values.size() > 2) {
                say("Two can be compared at a time. This page shows the first two.", facet, List.of());
                values = values.subList(0, 2);
            }
            if (values.size() == 1) alone(facet, values.getFirst(), typed.getOrDefault(facet, List.of()));
            return new ComparedValues(facet, values, Map.copyOf(known), List.copyOf(notices));
        }

        /** Two values ask for a comparison, known or not; one asks for another. */
        private static Facet compared(Map<Facet, List<String>> known, Map<Facet, List<String>> typed) {
            for (Facet facet : COMPARED)
                if (known.getOrDefault(facet, List.of()).size() > 1) return facet;
            for (Facet facet : COMPARED) if (given(typed, facet) > 1) return facet;
            for (Facet facet : COMPARED) if (given(typed, facet) > 0) return facet;
            return Facet.LEVEL;
        }

        private static long given(Map<Facet, List<String>> typed, Facet facet) {
            return typed.getOrDefault(facet, List.of()).stream()
                    .filter(value -> !value.isBlank())
                    .count();
        }

        private Optional<String> known(Facet facet, String typed) throws IOException {
            var canonical = facet.canonical(typed);
            var closed = facet.known();
            var found = canonical.flatMap(value -> values(facet).stream()
                    .map(FacetCount::value)
                    .filter(value::equalsIgnoreCase)
                    .findFirst()
                    .or(() -> closed.contains(value) && !facet.equals(Facet.COMPANY)
                            ? Optional.of(value)
                            : Optional.empty()));
            if (found.isEmpty()) unknown(facet, typed.strip());
            return found;
        }

        private void unknown(Facet facet, String typed) throws IOException {
            String what = facet.label().toLowerCase(Locale.ROOT);
            String quoted = typed.length() <= LONGEST_QUOTED ? typed : typed.substring(0, LONGEST_QUOTED) + "…";
            if (!facet.equals(Facet.COMPANY)) {
                say("There is no " + what + " “" + quoted + "”. Those with passages are:", facet, values(facet));
                return;
            }
            var alike = like(facet, typed);
            say(
                    "No document is about a " + what + " “" + quoted + "”. "
                            + (alike.isEmpty() ? "Those with the most passages are:" : "Did you mean one of these?"),
                    facet,
                    alike.isEmpty() ? values(facet).stream().limit(MOST_OFFERED).toList() : alike);
        }

        private List<FacetCount> like(Facet facet, String typed) throws IOException {
            var named = new LinkedHashSet<String>();
            for (int length = typed.length(); length > 1 && named.isEmpty(); length--)
                knowledge.suggestions(typed.substring(0, length), MOST_OFFERED).stream()
                        .filter(one -> one.type().equals(facet.key()))
                        .map(Suggestion::value)
                        .forEach(named::add);
            return values(facet).stream()
                    .filter(one -> named.contains(one.value()))
                    .toList();
        }

        private void alone(Facet facet, String value, List<String> typed) {
            String what = facet.label().toLowerCase(Locale.ROOT);
            String label = knowledge.label(facet, value);
            boolean twice = given(Map.of(facet, typed), facet) > 1 && notices.isEmpty();
            say(
                    twice
                            ? "Both values mean " + label + ", which cannot be compared with itself. Choose another "
                                    + what + ":"
                            : "Choose a " + what + " to compare " + label + " with:",
                    facet,
                    values(facet).stream()
                            .filter(one -> !one.value().equals(value))
                            .limit(MOST_OFFERED)
                            .toList());
        }

        private List<FacetCount> values(Facet facet) {
            return counts.getOrDefault(facet, List.of()).stream()
                    .filter(one -> one.count() > 0)
                    .toList();
        }

        private void say(String text, Facet facet, List<FacetCount> values) {
            notices.add(new CompareView.Notice(text, facet, values));
        }
    }
}
