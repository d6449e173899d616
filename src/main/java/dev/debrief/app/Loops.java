package dev.debrief.app;

import dev.debrief.domain.Dimension;
import dev.debrief.domain.Facet;
import dev.debrief.domain.Passage;
import dev.debrief.domain.Term;
import dev.debrief.search.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The loops that documents describe: a company and a level that the same passages are about. What counts is what {@link
 * KnowledgeBase#countable} says.
 *
 * @param companies those that the most authors describe first
 */
public record Loops(List<Company> companies) {
    /** @param loops of this company, from the lowest level to the highest */
    public record Company(String value, String label, Sample sample, List<Loop> loops) {}

    /**
     * @param roles how much is known for each role, in the order of the vocabulary
     */
    public record Loop(String company, Term level, Sample sample, Map<Term, Sample> roles) {}

    static Loops of(KnowledgeBase knowledge) throws IOException {
        var countable = knowledge.countable();
        var companies = new ArrayList<Company>();
        for (var company :
                knowledge.search(SearchRequest.listing(countable, 1, 1)).counts(Facet.COMPANY)) {
            if (company.count() == 0) continue;
            Map<Facet, List<String>> filters = new LinkedHashMap<>(countable);
            filters.put(Facet.COMPANY, List.of(company.value()));
            var passages = knowledge.passages(filters);
            var loops = loops(company.value(), passages);
            if (!loops.isEmpty())
                companies.add(new Company(company.value(), company.label(), Sample.of(passages), loops));
        }
        companies.sort(Comparator.comparing(Company::sample, Sample.MOST_FIRST).thenComparing(Company::label));
        return new Loops(List.copyOf(companies));
    }

    private static List<Loop> loops(String company, List<Passage> passages) {
        var loops = new ArrayList<Loop>();
        byTerm(Dimension.LEVEL, passages).forEach((level, some) -> {
            Map<Term, Sample> roles = new LinkedHashMap<>();
            byTerm(Dimension.ROLE, some).forEach((role, few) -> roles.put(role, Sample.of(few)));
            loops.add(new Loop(company, level, Sample.of(some), roles));
        });
        return List.copyOf(loops);
    }

    private static Map<Term, List<Passage>> byTerm(Dimension dimension, List<Passage> passages) {
        Map<Term, List<Passage>> byTerm = new LinkedHashMap<>();
        for (Term term : dimension.vocabulary().terms()) {
            var some = passages.stream()
                    .filter(passage -> passage.tags().of(dimension).contains(term.value()))
                    .toList();
            if (!some.isEmpty()) byTerm.put(term, some);
        }
        return byTerm;
    }

    /** How many there are. */
    public int size() {
        return companies.stream().mapToInt(company -> company.loops().size()).sum();
    }

    /** The loops that enough authors describe, best described first. */
    public List<Loop> bestKnown() {
        return companies.stream()
                .flatMap(company -> company.loops().stream())
                .filter(loop -> !loop.sample().isThin())
                .sorted(Comparator.comparing(Loop::sample, Sample.MOST_FIRST))
                .toList();
    }

    /** The loops of a company, from the lowest level to the highest. */
    public List<Loop> ofCompany(String value) {
        return companies.stream()
                .filter(company -> company.value().equals(value))
                .flatMap(company -> company.loops().stream())
                .toList();
    }

    /** The loops for a level, those that the most authors describe first. */
    public List<Loop> ofLevel(String value) {
        return companies.stream()
                .flatMap(company -> company.loops().stream())
                .filter(loop -> loop.level().value().equals(value))
                .sorted(Comparator.comparing(Loop::sample, Sample.MOST_FIRST))
                .toList();
    }
}
