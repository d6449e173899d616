package dev.debrief.web;

import dev.debrief.index.Snapshot;
import dev.debrief.tag.Dimension;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/** Completes what is being typed from the names that the collection knows and the phrases that it uses. */
final class Suggestions {
    private Suggestions() {}

    static List<Json.Suggestion> of(Snapshot snapshot, String typed, int most) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) return List.of();
        var names = new ArrayList<Json.Suggestion>();
        snapshot.patterns().forEach(p -> names.add(new Json.Suggestion(p.name(), "pattern", p.slug())));
        for (var dimension : List.of(Dimension.TOPIC, Dimension.COMPANY, Dimension.ROUND, Dimension.LEVEL)) {
            String type = dimension.name().toLowerCase(Locale.ROOT);
            dimension.vocabulary().terms().forEach(t -> names.add(new Json.Suggestion(t.label(), type, t.value())));
        }
        snapshot.articles().forEach(a -> names.add(new Json.Suggestion(a.title(), "article", a.id())));
        snapshot.phrases().forEach(phrase -> names.add(new Json.Suggestion(phrase, "phrase", null)));
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
