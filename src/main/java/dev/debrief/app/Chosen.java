package dev.debrief.app;

import dev.debrief.domain.Facet;
import dev.debrief.domain.Passage;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The few of many passages that a page has room for: what the most authors say comes first, one passage of each theme in turn, and
 * nobody speaks twice as long as there are others.
 */
public final class Chosen {
    private Chosen() {}

    /** @param facet what the themes are */
    public static List<Passage> of(KnowledgeBase knowledge, List<Passage> passages, Facet facet, int most) {
        var themes = Theme.of(knowledge, passages, facet, "");
        Set<Passage> chosen = new LinkedHashSet<>();
        Set<String> speakers = new HashSet<>();
        for (boolean again : List.of(false, true)) {
            for (int before = -1; before < chosen.size(); ) {
                before = chosen.size();
                for (Theme theme : themes) {
                    if (chosen.size() == most) return List.copyOf(chosen);
                    theme.passages().stream()
                            .filter(passage -> !chosen.contains(passage))
                            .filter(passage -> again || !speakers.contains(passage.speaker()))
                            .findFirst()
                            .ifPresent(passage -> {
                                chosen.add(passage);
                                speakers.add(passage.speaker());
                            });
                }
            }
        }
        return List.copyOf(chosen);
    }
}
