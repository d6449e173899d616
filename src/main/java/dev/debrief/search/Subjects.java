package dev.debrief.search;

import dev.debrief.domain.Dimension;
import dev.debrief.domain.Passage;
import dev.debrief.domain.PatternSummary;
import dev.debrief.query.LexicalQuery;
import dev.debrief.query.QueryText;
import dev.debrief.store.Lazy;
import dev.debrief.store.PassageStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Finds the patterns and cases that a query is about: those that it names, and those that its best hits belong to. */
final class Subjects {
    /** How many hits say what a query is about. */
    static final int HITS = 10;

    private static final int MOST = 3;
    /** A query means a pattern if its hits have at least this share of the scores of all. */
    private static final double MEANT = 0.3;
    /** A single word names a pattern only in a short query: in a longer one it is one word among others. */
    private static final int SHORT_QUERY = 2;

    private final PassageStore store;
    private final Supplier<LexicalQuery.Reader> words;
    /** The words of each pattern's name and aliases, by slug. */
    private final Lazy<Map<String, List<Set<String>>>> names = new Lazy<>(this::readNames);

    Subjects(PassageStore store, Supplier<LexicalQuery.Reader> words) {
        this.store = store;
        this.words = words;
    }

    private Map<String, List<Set<String>>> readNames() {
        Map<String, List<Set<String>>> all = new HashMap<>();
        for (var pattern : patterns()) {
            var own = Stream.concat(Stream.of(pattern.name()), pattern.aliases().stream())
                    .filter(name -> !isCompany(name))
                    .map(this::stems)
                    .toList();
            all.put(pattern.slug(), own);
        }
        return all;
    }

    /** Whether a company is all that is left of a name such as "Because Google does it". */
    private boolean isCompany(String name) {
        return stems(name).size() == 1
                && !Dimension.COMPANY
                        .vocabulary()
                        .mentions(name, 0, name.length(), true)
                        .isEmpty();
    }

    private List<PatternSummary> patterns() {
        return store.sidecar().contents().patterns();
    }

    private Set<String> stems(String text) {
        return Set.copyOf(
                words.get().read(QueryText.parse(text, store.schema())).words());
    }

    /**
     * At most three patterns: first those that the query names, then those that its hits document most.
     *
     * @param query its words, as stems
     * @param best the first hits by relevance
     */
    List<PatternSummary> patterns(List<String> query, List<Hit> best) throws IOException {
        if (query.isEmpty()) return List.of();
        Map<String, Double> shares = new HashMap<>();
        double all = best.stream().mapToDouble(Hit::score).sum();
        for (var hit : best) {
            var pattern = hit.passage().pattern();
            if (pattern != null && all > 0) shares.merge(pattern.slug(), hit.score() / all, Double::sum);
        }
        var stems = Set.copyOf(query);
        record About(PatternSummary pattern, boolean named, double share) {}
        var about = new ArrayList<About>();
        for (var pattern : patterns()) {
            boolean named =
                    names.get().getOrDefault(pattern.slug(), List.of()).stream().anyMatch(name -> isNamed(name, stems));
            double share = shares.getOrDefault(pattern.slug(), 0.0);
            if (named || share >= MEANT) about.add(new About(pattern, named, share));
        }
        about.sort(Comparator.comparing(About::named)
                .thenComparingDouble(About::share)
                .reversed());
        return about.stream().limit(MOST).map(About::pattern).toList();
    }

    /** Whether a query has all words of a name, or is at least half of one. */
    private static boolean isNamed(Set<String> name, Set<String> query) {
        if (name.isEmpty() || query.isEmpty()) return false;
        if (query.containsAll(name)) return name.size() > 1 || query.size() <= SHORT_QUERY;
        return name.containsAll(query) && 2 * query.size() >= name.size();
    }

    /** At most three cases that the best hits are from, the case of the best hit first. */
    static List<CaseRef> cases(List<Hit> best) {
        Map<CaseRef, Double> scores = new LinkedHashMap<>();
        for (var hit : best) {
            Passage passage = hit.passage();
            String key = passage.links().caseKey();
            if (key != null) scores.merge(new CaseRef(passage.articleId(), key), hit.score(), Double::sum);
        }
        return scores.entrySet().stream()
                .sorted(Map.Entry.<CaseRef, Double>comparingByValue().reversed())
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }
}
