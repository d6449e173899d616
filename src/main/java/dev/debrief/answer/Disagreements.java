package dev.debrief.answer;

import dev.debrief.domain.Dimension;
import dev.debrief.domain.Passage.PatternRef;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds patterns that independent authors declare opposite things about. */
final class Disagreements {
    private Disagreements() {}

    static List<Disagreement> among(List<TopicPatterns.Documented> documented) {
        var disagreements = new ArrayList<Disagreement>();
        for (var one : documented) {
            var speakers = speakers(one.against());
            var others = one.inFavour().stream()
                    .filter(citation -> !speakers.contains(citation.speaker()))
                    .toList();
            if (others.isEmpty()) continue;
            disagreements.add(new Disagreement(
                    new PatternRef(one.pattern().slug(), one.pattern().name()),
                    new Disagreement.Side(by(one.against(), others), one.against()),
                    new Disagreement.Side(by(others, one.against()), others)));
        }
        return List.copyOf(disagreements);
    }

    private static Set<String> speakers(List<Citation> citations) {
        return citations.stream().map(Citation::speaker).collect(Collectors.toSet());
    }

    /** What tells one side from the other: companies that only it is about, or else levels. */
    private static String by(List<Citation> side, List<Citation> other) {
        for (var dimension : List.of(Dimension.COMPANY, Dimension.LEVEL)) {
            var own = new LinkedHashSet<>(values(side, dimension));
            var theirs = values(other, dimension);
            own.removeAll(theirs);
            if (!own.isEmpty() && !theirs.isEmpty())
                return own.stream().map(dimension.vocabulary()::label).collect(Collectors.joining(", "));
        }
        return "";
    }

    private static List<String> values(List<Citation> citations, Dimension dimension) {
        return citations.stream()
                .flatMap(citation -> citation.passage().tags().of(dimension).stream())
                .distinct()
                .toList();
    }
}
