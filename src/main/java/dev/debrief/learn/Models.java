package dev.debrief.learn;

import dev.debrief.domain.Pattern;
import dev.debrief.extract.KindModel;
import dev.debrief.learn.TrainedCatalogue.Embedding;
import dev.debrief.text.Language;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives other packages the learned models: read from a file if it was trained from the same data, otherwise trained.
 *
 * @param embeddingModel name of the model that computes vectors
 */
public record Models(Artifacts artifacts, Language language, String embeddingModel) {
    /** The model for extraction. Reading it takes less than a tenth of a second, training half a minute. */
    public static KindModel kinds(Artifacts artifacts) {
        return artifacts
                .get(
                        LearnedKinds.NAME,
                        LearnedKinds.fingerprint(),
                        LearnedKinds.class,
                        () -> LearnedKinds.train(article -> true))
                .kinds();
    }

    public KindModel kinds() {
        return kinds(artifacts);
    }

    /**
     * The model of a catalogue.
     *
     * @param embedding computes the vectors of texts that are not in a file
     */
    public CatalogueModel catalogue(Collection<Pattern> patterns, Embedding embedding) {
        var trained = artifacts.get(
                TrainedCatalogue.name(embeddingModel),
                TrainedCatalogue.fingerprint(patterns, embeddingModel),
                TrainedCatalogue.class,
                () -> TrainedCatalogue.train(patterns, language, vectors(), embedding));
        return CatalogueModel.of(patterns, trained, language);
    }

    /**
     * The texts whose vectors ship with the program.
     *
     * @param model the embedding model
     */
    public KnownTexts texts(String model) {
        return artifacts.findAll(KnownTexts.name(model), KnownTexts.class).stream()
                .findFirst()
                .orElse(KnownTexts.NONE);
    }

    /** Vectors of all catalogues that were trained on before, which share most of their texts. */
    private Map<String, float[]> vectors() {
        Map<String, float[]> vectors = new HashMap<>();
        artifacts
                .findAll(TrainedCatalogue.name(embeddingModel), TrainedCatalogue.class)
                .forEach(trained -> vectors.putAll(trained.vectors()));
        return vectors;
    }
}
