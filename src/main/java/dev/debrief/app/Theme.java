package dev.debrief.app;

import dev.debrief.domain.Facet;
import dev.debrief.domain.Passage;
import dev.debrief.domain.Verdict;
import dev.debrief.text.PointingWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Passages about one thing: a pattern, a topic, or a round.
 *
 * @param value of the facet that they are grouped by; empty for those that have none
 * @param passages best evidence first
 * @param sample how much they are
 */
public record Theme(String value, String label, List<Passage> passages, Sample sample) {
    /** Those that the most authors are behind come first, and what has no value last. */
    static final Comparator<Theme> BEST_DOCUMENTED = Comparator.comparing(Theme::isRest)
            .thenComparing(Theme::sample, Sample.MOST_FIRST)
            .thenComparing(Theme::label);

    /** A shorter text is rarely more than a remark. */
    private static final int SHORTEST = 60;

    /** Somebody who was there, an outcome, and few words make the better evidence. */
    private static final Comparator<Passage> BEST = Comparator.comparing(
                    (Passage passage) -> !passage.source().firstHandOrOfficial())
            .thenComparing(passage -> passage.verdict() == Verdict.NONE)
            .thenComparing(passage -> passage.text().length() < SHORTEST)
            .thenComparingInt(passage -> passage.text().length())
            .thenComparing(Passage::id);

    static Theme of(String value, String label, Collection<Passage> passages) {
        // What makes sense alone comes first. Its words are looked at once a passage, not at each comparison.
        var best = passages.stream()
                .collect(Collectors.partitioningBy(passage -> PointingWords.begin(passage.text())))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(some -> some.getValue().stream().sorted(BEST))
                .toList();
        return new Theme(value, label, best, Sample.of(passages));
    }

    /**
     * Passages by what they are about, best documented first; a passage may be about several things.
     *
     * @param rest the name of those that have no value of the facet
     */
    static List<Theme> of(KnowledgeBase knowledge, List<Passage> passages, Facet facet, String rest) {
        Map<String, List<Passage>> byValue = new LinkedHashMap<>();
        for (var passage : passages) {
            var values = facet.of(passage);
            for (String value : values.isEmpty() ? List.of("") : values)
                byValue.computeIfAbsent(value, unused -> new ArrayList<>()).add(passage);
        }
        var themes = new ArrayList<Theme>();
        byValue.forEach((value, some) ->
                themes.add(Theme.of(value, value.isEmpty() ? rest : knowledge.label(facet, value), some)));
        themes.sort(BEST_DOCUMENTED);
        return themes;
    }

    public Theme {
        passages = List.copyOf(passages);
    }

    public boolean isRest() {
        return value.isEmpty();
    }
}
