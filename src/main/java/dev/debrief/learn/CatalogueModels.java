package dev.debrief.learn;

import dev.debrief.domain.Pattern;
import dev.debrief.learn.TrainedCatalogue.Embedding;
import dev.debrief.text.Language;
import java.util.Collection;
import java.util.Map;

/**
 * Models of catalogues: read from a file if one was learned from the same catalogue, learned otherwise.
 *
 * @param embeddingModel name of the model that makes the vectors
 */
public record CatalogueModels(Artifacts artifacts, Language language, String embeddingModel) {
    /** The name of the artifact. */
    static final String NAME = "catalogue";

    /** @param embedding makes the vectors of texts that are not known, if there are any */
    public CatalogueModel of(Collection<Pattern> patterns, Embedding embedding) {
        var trained = artifacts.get(
                NAME,
                TrainedCatalogue.fingerprint(patterns, embeddingModel),
                TrainedCatalogue.class,
                () -> TrainedCatalogue.train(patterns, language, Map.of(), embedding));
        return CatalogueModel.of(patterns, trained, language);
    }
}
