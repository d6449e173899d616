package dev.debrief.web;

import dev.debrief.index.Facet;
import dev.debrief.search.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Completes what is being typed from the names of what the collection holds and the phrases that it uses. */
final class Suggestions {
    private Suggestions() {}

    static List<Json.Suggestion> of(Engine engine, String typed, int most) throws IOException {
        var snapshot = engine.snapshot();
        String wanted = typed.toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) return List.of();
        var names = new ArrayList<Json.Suggestion>();
        snapshot.contents().patterns().forEach(p -> names.add(new Json.Suggestion(p.name(), "pattern", p.slug())));
        var held = engine.search().search(SearchRequest.listing(Map.of(), 1, 1)).facets();
        for (var facet : List.of(Facet.TOPIC, Facet.COMPANY, Facet.ROUND, Facet.LEVEL, Facet.ROLE)) {
            for (var value : held.getOrDefault(facet, List.of()))
                names.add(new Json.Suggestion(value.label(), facet.key(), value.value()));
        }
        snapshot.contents().articles().forEach(a -> names.add(new Json.Suggestion(a.title(), "article", a.id())));
        snapshot.contents().phrases().forEach(phrase -> names.add(new Json.Suggestion(phrase, "phrase", null)));
        var seen = new HashSet<String>();
        return names.stream()
                .filter(name -> matches(name.text().toLowerCase(Locale.ROOT), wanted))
                .sorted(Comparator.comparing((Json.Suggestion s) ->
                                !s.text().toLowerCase(Locale.ROOT).startsWith(wanted))
                        .thenComparing(s -> s.type().equals("phrase"))
                        .thenComparingInt(s -> s.text().length())
                        .thenComparing(Json.Suggestion::text))
                .filter(name -> seen.add(name.text().toLowerCase(Locale.ROOT)))
                .limit(most)
                .toList();
    }

    private static boolean matches(String name, String wanted) {
        for (int at = name.indexOf(wanted); at >= 0; at = name.indexOf(wanted, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(name.charAt(at - 1))) return true;
        }
        return false;
    }
}
