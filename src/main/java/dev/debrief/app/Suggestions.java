package dev.debrief.app;

import dev.debrief.domain.Facet;
import dev.debrief.search.FacetCount;
import dev.debrief.store.Contents;
import dev.debrief.text.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Completes the text being typed, from the names in the store and the phrases that its passages use. */
final class Suggestions {
    private static final List<Facet> FACETS = List.of(Facet.TOPIC, Facet.COMPANY, Facet.ROUND, Facet.LEVEL, Facet.ROLE);

    private Suggestions() {}

    static List<Suggestion> of(Contents contents, Map<Facet, List<FacetCount>> facets, String typed, int most) {
        String wanted = folded(typed);
        if (wanted.isEmpty()) return List.of();
        var seen = new HashSet<String>();
        return all(contents, facets).stream()
                .filter(one -> hasWord(folded(one.text()), wanted))
                .sorted(Comparator.comparing((Suggestion s) -> !folded(s.text()).startsWith(wanted))
                        .thenComparing(s -> s.type().equals("phrase"))
                        .thenComparingInt(s -> s.text().length())
                        .thenComparing(Suggestion::text))
                .filter(one -> seen.add(folded(one.text())))
                .limit(most)
                .toList();
    }

    private static List<Suggestion> all(Contents contents, Map<Facet, List<FacetCount>> facets) {
        var all = new ArrayList<Suggestion>();
        for (var pattern : contents.patterns()) {
            all.add(new Suggestion(pattern.name(), "pattern", pattern.slug()));
            pattern.aliases().forEach(alias -> all.add(new Suggestion(alias, "pattern", pattern.slug())));
        }
        for (var facet : FACETS) {
            for (var value : facets.getOrDefault(facet, List.of()))
                all.add(new Suggestion(value.label(), facet.key(), value.value()));
        }
        contents.articles().forEach(a -> all.add(new Suggestion(a.title(), "article", a.id())));
        contents.phrases().forEach(phrase -> all.add(new Suggestion(phrase, "phrase", null)));
        return all;
    }

    /** In lower case, however its letters are written. */
    private static String folded(String text) {
        return Folding.fold(text).toLowerCase(Locale.ROOT);
    }

    /** Whether a word of a name starts with the typed text. */
    private static boolean hasWord(String name, String wanted) {
        for (int at = name.indexOf(wanted); at >= 0; at = name.indexOf(wanted, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(name.charAt(at - 1))) return true;
        }
        return false;
    }
}
