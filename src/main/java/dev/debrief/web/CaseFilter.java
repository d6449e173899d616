package dev.debrief.web;

import dev.debrief.app.KnowledgeBase;
import dev.debrief.app.ToldCase;
import dev.debrief.domain.Facet;
import dev.debrief.domain.Verdict;
import dev.debrief.search.SearchRequest;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which cases to list.
 *
 * @param outcome null for all
 * @param about the level, role, and company that passages of the case are filed under; without those that do not matter
 */
record CaseFilter(@Nullable Verdict outcome, Map<Facet, String> about) {
    static final List<Facet> ABOUT = List.of(Facet.LEVEL, Facet.ROLE, Facet.COMPANY);

    /**
     * @param outcome as typed; blank for all
     * @param typed values by facet; blank ones do not matter
     * @throws WebException with status 400 if there is no such outcome
     */
    static CaseFilter of(String outcome, Map<Facet, String> typed) {
        Verdict only = outcome.isBlank()
                ? null
                : Verdict.of(outcome.strip())
                        .orElseThrow(() -> WebException.badRequest("outcome must be one of rejected, approved, none"));
        Map<Facet, String> about = new LinkedHashMap<>();
        for (Facet facet : ABOUT) {
            var request = SearchRequest.listing(Map.of(facet, List.of(typed.getOrDefault(facet, ""))), 1, 1);
            request.filter(facet).stream().findFirst().ifPresent(value -> about.put(facet, value));
        }
        return new CaseFilter(only, about);
    }

    CaseFilter with(@Nullable Verdict other) {
        return new CaseFilter(other, about);
    }

    String value(Facet facet) {
        return about.getOrDefault(facet, "");
    }

    /** The cases of whatever outcome that are about this. */
    List<ToldCase> about(KnowledgeBase knowledge, List<ToldCase> all) throws IOException {
        if (about.isEmpty()) return all;
        Map<Facet, List<String>> filters = new LinkedHashMap<>();
        about.forEach((facet, value) -> filters.put(facet, List.of(value)));
        var found = new HashSet<ToldCase>();
        for (var passage : knowledge.passages(filters))
            knowledge.toldCase(passage).ifPresent(found::add);
        return all.stream().filter(found::contains).toList();
    }

    /** Those with the outcome. */
    List<ToldCase> ended(List<ToldCase> all) {
        return outcome == null
                ? all
                : all.stream().filter(one -> one.told().outcome() == outcome).toList();
    }
}
