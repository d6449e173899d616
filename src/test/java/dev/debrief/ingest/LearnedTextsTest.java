package dev.debrief.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.Seed;
import dev.debrief.ShippedModels;
import dev.debrief.catalogue.Catalogue;
import dev.debrief.embed.Embedder;
import dev.debrief.extract.ExtractedPassage;
import dev.debrief.extract.Tagger;
import dev.debrief.learn.Artifacts;
import dev.debrief.learn.KnownTexts;
import dev.debrief.learn.PatternMeaning;
import dev.debrief.learn.TunedEncoder;
import dev.debrief.read.Corpus;
import dev.debrief.text.Hashes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The vectors that ship with the program are those of the shipped articles, so that a first start embeds nothing. */
@Tag("model")
@Tag("slow")
final class LearnedTextsTest {
    private static final Path MODELS = Path.of("models");
    private static final String ADVICE = "models/ is stale: rewrite it with ./dev models";
    private static final int SAMPLE = 200;
    /**
     * Processors round the sums of a quantised model differently: on another one than they were made on, one vector in a hundred has
     * a cosine of .998, and the worst of 1,143 had .9965. The vector of another text has less than .95.
     */
    private static final double LEAST_COSINE = 0.99;

    private static final Embedder MODEL = TunedEncoder.embedder(Artifacts.ofProgram());

    @Test
    void everyShippedPassageHasItsVector() {
        check(MODEL, texts(passage -> true));
    }

    @Test
    void everyDescriptionOfAFailureHasAVectorForTheComparisonWithAnswers() {
        var texts = texts(IndexBuild::mayDescribeFailure);
        texts.addAll(PatternMeaning.texts(List.copyOf(
                Catalogue.read(Path.of("corpus/patterns")).patterns().values())));
        check(MODEL.forAnswers(), texts);
    }

    private static void check(Embedder model, Set<String> texts) {
        if ("rewrite".equals(System.getProperty("debrief.models"))) rewrite(model, texts);
        var shipped = new Artifacts(MODELS)
                .findAll(KnownTexts.name(model.model()), KnownTexts.class)
                .getFirst();
        assertEquals(
                List.of(),
                texts.stream().filter(text -> shipped.vector(text).isEmpty()).toList(),
                ADVICE);
        assertEquals(texts.size(), shipped.vectors().size(), "vectors of texts that no article has; " + ADVICE);
        var sample = new ArrayList<>(texts);
        Collections.shuffle(sample, new Random(Seed.of(LearnedTextsTest.class)));
        for (String text : sample.subList(0, Math.min(SAMPLE, sample.size()))) {
            double cosine = dot(model.embed(text), shipped.vector(text).orElseThrow());
            assertTrue(cosine > LEAST_COSINE, text + " has cosine " + cosine + "; " + ADVICE);
        }
    }

    private static void rewrite(Embedder model, Set<String> texts) {
        var known = KnownTexts.of(texts, some -> model.embedAll(some, unused -> {}));
        try {
            Artifacts.store(MODELS, KnownTexts.name(model.model()), Hashes.hex(String.join("\n", texts), 12), known);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> texts(Predicate<ExtractedPassage> wanted) {
        var tagger = new Tagger(ShippedModels.KINDS);
        var texts = new LinkedHashSet<String>();
        for (var article : Corpus.read(List.of(Path.of("corpus/articles"))).articles()) {
            var tagged = tagger.read(article);
            for (var passage : tagged.passages())
                if (wanted.test(passage.passage())) texts.add(IndexBuild.embedded(tagged, passage));
        }
        return texts;
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
        return sum;
    }
}
