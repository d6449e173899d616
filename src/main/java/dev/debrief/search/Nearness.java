package dev.debrief.search;

import dev.debrief.domain.Passage;
import dev.debrief.learn.CatalogueModel;
import dev.debrief.learn.Statistics;
import dev.debrief.store.PassageStore;
import java.io.IOException;

/** How near passages and patterns are to a query in meaning, as cosines; -1 for what is unknown. */
public record Nearness(PassageStore store, CatalogueModel catalogue, float[] query) {
    public double of(Passage passage) throws IOException {
        var position = store.position(passage.id());
        return position.isPresent() ? Statistics.dot(query, store.vector(position.getAsInt())) : -1;
    }

    /** Nearness of a pattern's name and summary. */
    public double of(String pattern) {
        float[] description = catalogue.descriptions().get(pattern);
        return description == null ? -1 : Statistics.dot(query, description);
    }
}
