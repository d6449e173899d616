package dev.debrief.index;

import dev.debrief.domain.Pattern;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an index holds for comparing queries and drafts with.
 *
 * @param descriptions vectors of the patterns' names and summaries, by slug
 * @param exemplars the exemplar bank
 * @param linker tells how near a text is to the patterns
 * @param nearness how near the passages are to the patterns
 * @param words stems that the catalogue or the data files use
 * @param elsewhere vectors of what people ask that the knowledge base does not answer
 * @param model what was learned from the catalogue's answers
 */
public record IndexedCatalogue(
        Map<String, float[]> descriptions,
        List<ExemplarVector> exemplars,
        PatternLinker linker,
        PatternTable nearness,
        Set<String> words,
        List<float[]> elsewhere,
        AnswerModel model) {
    /** An answer of the catalogue with its vector. */
    public record ExemplarVector(Records.IndexedExemplar exemplar, float[] vector) {}

    static IndexedCatalogue read(Snapshot snapshot) throws IOException {
        Map<String, float[]> descriptions = new LinkedHashMap<>();
        Map<String, float[]> texts = new HashMap<>();
        var patterns = new ArrayList<Pattern>();
        snapshot.each(Fields.TYPE_PATTERN, (doc, bytes) -> {
            var pattern = Records.read(bytes, Pattern.class);
            patterns.add(pattern);
            float[] vector = snapshot.vector(Fields.CATALOGUE_VECTOR, doc);
            descriptions.put(pattern.slug(), vector);
            texts.put(PatternLinker.description(pattern), vector);
        });
        snapshot.each(
                Fields.TYPE_STATEMENT,
                (doc, bytes) ->
                        texts.put(Records.read(bytes, String.class), snapshot.vector(Fields.CATALOGUE_VECTOR, doc)));
        List<ExemplarVector> exemplars = new ArrayList<>();
        snapshot.each(
                Fields.TYPE_EXEMPLAR,
                (doc, bytes) -> exemplars.add(new ExemplarVector(
                        Records.read(bytes, Records.IndexedExemplar.class),
                        snapshot.vector(Fields.CATALOGUE_VECTOR, doc))));
        List<float[]> elsewhere = new ArrayList<>();
        snapshot.each(
                Fields.TYPE_ELSEWHERE, (doc, bytes) -> elsewhere.add(snapshot.vector(Fields.CATALOGUE_VECTOR, doc)));
        return new IndexedCatalogue(
                descriptions,
                exemplars,
                new PatternLinker(patterns, text -> known(texts, text)),
                new PatternTable(snapshot.searcher(), List.copyOf(descriptions.keySet())),
                Set.copyOf(single(snapshot, Fields.TYPE_WORDS, KnownWords.class).stems()),
                elsewhere,
                single(snapshot, Fields.TYPE_MODEL, AnswerModel.class));
    }

    private static <T> T single(Snapshot snapshot, String type, Class<T> shape) throws IOException {
        var all = new ArrayList<T>();
        snapshot.each(type, (unused, bytes) -> all.add(Records.read(bytes, shape)));
        if (all.size() != 1) throw new UnusableIndexException("the index holds " + all.size() + " of its " + type);
        return all.getFirst();
    }

    private static float[] known(Map<String, float[]> vectors, String text) {
        float[] vector = vectors.get(text);
        if (vector == null) throw new IllegalStateException("the index holds a catalogue text without its vector");
        return vector;
    }

    /** Whether the catalogue or the data files use a word, in whatever inflection: then it is one, whether or not an article has it. */
    public boolean isWord(String word) {
        return words.containsAll(Analysis.terms(word));
    }
}
