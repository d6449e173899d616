package dev.debrief.search;

import dev.debrief.domain.Passage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was found in one section of an article.
 *
 * @param best the first of its hits
 * @param others the hits after that, as many as are shown
 * @param more how many further passages of the section were found
 */
public record SectionHits(Hit best, List<Hit> others, int more) {
    /** How many of the first hits are put together by section: later ones are found by sorting otherwise. */
    static final int DEEPEST = 100;

    private static final int OTHERS = 1;

    public SectionHits {
        others = List.copyOf(others);
    }

    /** Puts hits together by section, in the order of the best hit of each. */
    static List<SectionHits> of(List<Hit> hits) {
        record Section(String article, String heading) {}
        Map<Section, List<Hit>> bySection = new LinkedHashMap<>();
        for (var hit : hits) {
            // A quotation that is part of another hit is shown with it.
            if (hit.within() != null) continue;
            Passage passage = hit.passage();
            bySection
                    .computeIfAbsent(new Section(passage.articleId(), passage.section()), unused -> new ArrayList<>())
                    .add(hit);
        }
        return bySection.values().stream()
                .map(all -> {
                    int shown = Math.min(all.size(), 1 + OTHERS);
                    return new SectionHits(all.getFirst(), all.subList(1, shown), all.size() - shown);
                })
                .toList();
    }
}
