package dev.debrief.eval;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Figures for all drafts, and for those of each group. */
final class Grouped {
    private final DraftFigures all = new DraftFigures();
    private final Map<String, DraftFigures> groups = new TreeMap<>();

    /** @param group of the draft; blank if it has none */
    void add(String group, Consumer<DraftFigures> draft) {
        draft.accept(all);
        if (!group.isBlank()) draft.accept(groups.computeIfAbsent(group, unused -> new DraftFigures()));
    }

    Map<String, Double> all() {
        return all.figures();
    }

    /** The figures of each group, by its name. */
    Map<String, Map<String, Double>> groups() {
        var figures = new LinkedHashMap<String, Map<String, Double>>();
        groups.forEach((group, drafts) -> figures.put(group, drafts.figures()));
        return figures;
    }
}
