package dev.debrief.learn;

import dev.debrief.domain.Pattern;
import dev.debrief.extract.KindModels;
import dev.debrief.learn.TrainedCatalogue.Embedding;
import dev.debrief.text.Language;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Where the other packages get what was learned: read from a file if one was learned from the same data, learned otherwise.
 *
 * @param embeddingModel name of the model that makes vectors
 */
public record Models(Artifacts artifacts, Language language, String embeddingModel) {
    /** What extraction needs: read in less than a tenth of a second; training takes some seconds. */
    public static KindModels kinds(Artifacts artifacts) {
        return artifacts
                .get(LearnedKinds.NAME, LearnedKinds.fingerprint(), LearnedKinds.class, LearnedKinds::train)
                .models();
    }

    public KindModels kinds() {
        return kinds(artifacts);
    }

    /**
     * What was learned from a catalogue.
     *
     * @param embedding makes the vectors of texts that no file has, if there are any
     */
    public CatalogueModel catalogue(Collection<Pattern> patterns, Embedding embedding) {
        var trained = artifacts.get(
                TrainedCatalogue.name(embeddingModel),
                TrainedCatalogue.fingerprint(patterns, embeddingModel),
                TrainedCatalogue.class,
                () -> TrainedCatalogue.train(patterns, language, vectors(), embedding));
        return CatalogueModel.of(patterns, trained, language);
    }

    /** Vectors from catalogues that were learned before: most texts are still the same. */
    private Map<String, float[]> vectors() {
        Map<String, float[]> vectors = new HashMap<>();
        artifacts
                .findAll(TrainedCatalogue.name(embeddingModel), TrainedCatalogue.class)
                .forEach(trained -> vectors.putAll(trained.vectors()));
        return vectors;
    }
}
