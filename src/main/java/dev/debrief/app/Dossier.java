package dev.debrief.app;

import dev.debrief.domain.Facet;
import dev.debrief.domain.Passage;
import dev.debrief.search.SearchRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What documents say about one level, company, or loop: its countable passages, see {@link KnowledgeBase#countable}.
 *
 * @param filters what it is about, and which passages count
 * @param passages in the order of their articles
 */
public record Dossier(Map<Facet, List<String>> filters, List<Passage> passages) {
    public Dossier {
        filters = Map.copyOf(filters);
        passages = List.copyOf(passages);
    }

    /** @param about filters that passages must match; their values in the form that the index has */
    static Dossier of(KnowledgeBase knowledge, Map<Facet, List<String>> about) throws IOException {
        Map<Facet, List<String>> filters = new LinkedHashMap<>(about);
        filters.putAll(knowledge.countable());
        return new Dossier(filters, knowledge.passages(filters));
    }

    /** The same from passages that were read already: all that match the filters, countable or not. */
    public static Dossier among(List<Passage> all, KnowledgeBase knowledge, Map<Facet, List<String>> about)
            throws IOException {
        Map<Facet, List<String>> filters = new LinkedHashMap<>(about);
        var countable = knowledge.countable();
        filters.putAll(countable);
        var passages = all.stream()
                .filter(passage -> countable.entrySet().stream()
                        .allMatch(filter -> filter.getKey().of(passage).stream().anyMatch(filter.getValue()::contains)))
                .toList();
        return new Dossier(filters, passages);
    }

    public Sample sample() {
        return Sample.of(passages);
    }

    public Sample sample(Aspect aspect) {
        return Sample.of(passages(aspect));
    }

    public List<Passage> passages(Aspect aspect) {
        return passages.stream().filter(aspect::has).toList();
    }

    /** The passages of an aspect by what they are about, best documented first; a passage may be about several things. */
    public List<Theme> themes(KnowledgeBase knowledge, Aspect aspect) {
        return Theme.of(knowledge, passages(aspect), aspect.facet(), aspect.rest());
    }

    /** The rounds that passages are about, best documented first. */
    public List<Theme> rounds(KnowledgeBase knowledge) {
        return Theme.of(knowledge, passages, Facet.ROUND, "").stream()
                .filter(round -> !round.isRest())
                .toList();
    }

    /** Whether there are more passages than can be read at once. */
    public boolean isCut() {
        return passages.size() >= SearchRequest.DEEPEST_HIT;
    }

    /** Whether nobody declares what the passages are, so that it was inferred. */
    public boolean isInferred() {
        return !filters.containsKey(Facet.DECLARED);
    }
}
