package dev.debrief.app;

import dev.debrief.domain.ArticleSummary;
import dev.debrief.domain.Dimension;
import dev.debrief.domain.Facet;
import dev.debrief.domain.Family;
import dev.debrief.domain.Kind;
import dev.debrief.domain.PatternSummary;
import dev.debrief.domain.Source;
import dev.debrief.domain.Term;
import dev.debrief.domain.Verdict;
import dev.debrief.search.FacetCount;
import dev.debrief.search.SearchRequest;
import dev.debrief.search.SearchResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much the articles say about each role, level, family of patterns, and company. {@link Gaps} says what they leave out.
 * What is inferred counts only if nothing is declared; see {@link KnowledgeBase#countable}.
 *
 * @param roles a row for each role of the vocabulary
 * @param all the row for every role together, including passages that are about none in particular
 * @param companies each company with its number of articles, those with the most first
 * @param patterns all patterns, in the order of their slugs
 */
public record Coverage(
        Documents documents, List<Row> roles, Row all, List<FacetCount> companies, List<PatternSummary> patterns) {
    /**
     * The documents that the articles are, or are digests of.
     *
     * @param authors the number of independent authors
     * @param outcomes how many tell who was taken or turned down
     * @param marks how many have each standing
     */
    public record Documents(int all, int authors, int outcomes, Map<Source.Standing, Integer> marks) {}

    /**
     * What is said about a role at a level.
     *
     * @param failures passages against somebody
     * @param approvals approval signals and good examples
     * @param patterns the number of different patterns documented, by the slug of their family
     */
    public record Cell(int failures, int approvals, Map<String, Integer> patterns) {
        public int patternsOf(Family family) {
            return patterns.getOrDefault(family.slug(), 0);
        }
    }

    /**
     * @param value slug of the role; empty for all roles
     * @param whole all levels together, including passages that are about none in particular
     * @param levels a cell for each level of the vocabulary
     */
    public record Row(String value, String label, Cell whole, List<Cell> levels) {}

    /** The levels of the columns. */
    public static List<Term> levels() {
        return Dimension.LEVEL.vocabulary().terms();
    }

    static Coverage of(KnowledgeBase knowledge) throws IOException {
        var families = new HashMap<String, String>();
        for (var pattern : knowledge.documentation()) families.put(pattern.slug(), pattern.family());
        var reading = new Reading(knowledge, families);
        var roles = new ArrayList<Row>();
        for (Term role : Dimension.ROLE.vocabulary().terms()) roles.add(reading.row(role.value(), role.label()));
        return new Coverage(
                documents(knowledge.articles()),
                roles,
                reading.row("", "All roles"),
                reading.companies(),
                knowledge.documentation());
    }

    private static Documents documents(List<ArticleSummary> articles) {
        var authors = new HashSet<String>();
        var marks = new EnumMap<Source.Standing, Integer>(Source.Standing.class);
        int outcomes = 0;
        for (var article : articles) {
            var source = article.source();
            authors.add(source.speaker(article.id()));
            if (source.mark() != null) marks.merge(source.mark(), 1, Integer::sum);
            if (article.cases().stream().anyMatch(one -> one.outcome() != Verdict.NONE)) outcomes++;
        }
        return new Documents(articles.size(), authors.size(), outcomes, marks);
    }

    /** @param families the family of each pattern, by slug */
    private record Reading(KnowledgeBase knowledge, Map<String, String> families) {
        Row row(String role, String label) throws IOException {
            var levels = new ArrayList<Cell>();
            for (Term level : levels()) levels.add(cell(role, level.value()));
            return new Row(role, label, cell(role, ""), levels);
        }

        private Cell cell(String role, String level) throws IOException {
            Map<Facet, List<String>> filters = new LinkedHashMap<>();
            if (!role.isEmpty()) filters.put(Facet.ROLE, List.of(role));
            if (!level.isEmpty()) filters.put(Facet.LEVEL, List.of(level));
            var found = listing(filters);
            Map<String, Integer> patterns = new HashMap<>();
            for (var pattern : found.counts(Facet.PATTERN))
                if (pattern.count() > 0) patterns.merge(families.getOrDefault(pattern.value(), ""), 1, Integer::sum);
            return new Cell(of(found, Kind.Stance.AGAINST), of(found, Kind.Stance.FOR), patterns);
        }

        private static int of(SearchResult found, Kind.Stance stance) {
            return found.counts(Facet.KIND).stream()
                    .filter(count -> Kind.of(count.value())
                            .filter(kind -> kind.stance() == stance)
                            .isPresent())
                    .mapToInt(FacetCount::count)
                    .sum();
        }

        List<FacetCount> companies() throws IOException {
            var companies = new ArrayList<FacetCount>();
            for (var company : listing(Map.of()).counts(Facet.COMPANY)) {
                int articles = listing(Map.of(Facet.COMPANY, List.of(company.value())))
                        .found()
                        .articles();
                companies.add(new FacetCount(company.value(), company.label(), articles, false));
            }
            companies.sort(Comparator.comparingInt(FacetCount::count).reversed().thenComparing(FacetCount::label));
            return companies;
        }

        private SearchResult listing(Map<Facet, List<String>> filters) throws IOException {
            Map<Facet, List<String>> all = new LinkedHashMap<>(knowledge.countable());
            all.putAll(filters);
            return knowledge.search(SearchRequest.listing(all, 1, 1));
        }
    }
}
