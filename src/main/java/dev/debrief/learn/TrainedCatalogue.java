package dev.debrief.learn;

import dev.debrief.domain.Exemplar;
import dev.debrief.domain.Pattern;
import dev.debrief.text.DataFile;
import dev.debrief.text.Hashes;
import dev.debrief.text.Language;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is learned from a catalogue, in the form in which a file stores it. Opening an index needs no other model of the
 * catalogue.
 *
 * @param vectors vectors of all texts of the catalogue and of {@code elsewhere.txt}, by {@link KnownTexts#key}
 * @param answers the model trained on failing and strong answers
 * @param usual what {@link PatternLikeness} takes off the score of each pattern
 * @param stems stems of the words in the catalogue and the data files; they are never corrected as typos
 */
public record TrainedCatalogue(Map<String, float[]> vectors, AnswerModel answers, float[] usual, Set<String> stems) {
    /** Raise it when training changes, so that models trained by older code are not used. */
    private static final int TRAINING = 3;

    private static final int KEY_BYTES = 12;

    /** Questions that the knowledge base does not answer. */
    static final List<String> ELSEWHERE = DataFile.load("elsewhere.txt").entries().stream()
            .map(DataFile.Entry::text)
            .toList();

    /** Name of the artifact. It includes the embedding model, so that vectors of different models are never mixed. */
    static String name(String embeddingModel) {
        return "catalogue-" + embeddingModel;
    }

    /** Computes the vectors of texts, in order. */
    public interface Embedding {
        List<float[]> all(List<String> texts);
    }

    /**
     * Trains on a catalogue. The same catalogue gives the same result.
     *
     * @param known vectors that do not have to be computed again, by {@link KnownTexts#key}
     */
    static TrainedCatalogue train(
            Collection<Pattern> catalogue, Language language, Map<String, float[]> known, Embedding embedding) {
        var texts = texts(catalogue);
        var missing = texts.stream()
                .filter(text -> !known.containsKey(KnownTexts.key(text)))
                .toList();
        var computed = embedding.all(missing);
        Map<String, float[]> all = new LinkedHashMap<>();
        for (String text : texts)
            Optional.ofNullable(known.get(KnownTexts.key(text)))
                    .ifPresent(vector -> all.put(KnownTexts.key(text), vector));
        for (int i = 0; i < missing.size(); i++) all.put(KnownTexts.key(missing.get(i)), computed.get(i));
        var answers = AnswerModel.train(catalogue, language, text -> of(all, text));
        var stems = stems(catalogue, language);
        var trained = new TrainedCatalogue(all, answers, new float[0], stems);
        return new TrainedCatalogue(
                all, answers, PatternLikeness.usual(catalogue, CatalogueModel.of(catalogue, trained, language)), stems);
    }

    /** The vector of a text of the catalogue or of {@code elsewhere.txt}. */
    float[] vector(String text) {
        return of(vectors, text);
    }

    private static float[] of(Map<String, float[]> vectors, String text) {
        float[] vector = vectors.get(KnownTexts.key(text));
        if (vector == null) throw new IllegalArgumentException("not a text of this catalogue");
        return vector;
    }

    /** Changes with everything that training reads. */
    static String fingerprint(Collection<Pattern> catalogue, String embeddingModel) {
        var digest = Hashes.sha256();
        digest.update((TRAINING + embeddingModel).getBytes(StandardCharsets.UTF_8));
        ELSEWHERE.forEach(text -> digest.update(Hashes.sha256(text)));
        for (Pattern pattern : catalogue) {
            digest.update(Hashes.sha256(pattern.slug() + "\n" + pattern.why()));
            texts(pattern).forEach(text -> digest.update(Hashes.sha256(text)));
        }
        wordLists().forEach(text -> digest.update(Hashes.sha256(text)));
        return Hashes.hex(digest.digest(), KEY_BYTES);
    }

    private static List<String> texts(Collection<Pattern> catalogue) {
        var texts = new LinkedHashSet<>(ELSEWHERE);
        catalogue.forEach(pattern -> texts.addAll(texts(pattern)));
        return List.copyOf(texts);
    }

    private static List<String> texts(Pattern pattern) {
        var texts = new ArrayList<String>();
        texts.add(PatternLinker.description(pattern));
        texts.addAll(pattern.documented());
        pattern.failing().stream().map(Exemplar::text).forEach(texts::add);
        pattern.strong().stream().map(Exemplar::text).forEach(texts::add);
        return texts;
    }

    private static Set<String> stems(Collection<Pattern> catalogue, Language language) {
        var stems = new TreeSet<String>();
        texts(catalogue).forEach(text -> stems.addAll(language.stems(text)));
        wordLists().forEach(text -> stems.addAll(language.stems(text)));
        return stems;
    }

    private static List<String> wordLists() {
        var lists = new ArrayList<String>();
        DataFile.load("examples.tsv").entries().forEach(entry -> lists.add(entry.text()));
        return lists;
    }
}
