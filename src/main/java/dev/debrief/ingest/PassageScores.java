package dev.debrief.ingest;

import dev.debrief.extract.TaggedArticle;
import dev.debrief.extract.TaggedPassage;
import dev.debrief.learn.PatternLinker;
import dev.debrief.learn.PatternMeaning;
import org.jspecify.annotations.Nullable;

/** How near passages are to each pattern: by their words, by their meaning, and by what the encoder for answers says. */
final class PassageScores {
    /** How much the encoder for answers decides of a passage that may describe a failure; docs/matching.md. */
    private static final double TUNED = 0.6;

    /** Characters of the paragraph around a passage that are compared with the catalogue. */
    private static final int AROUND = 400;

    private final PatternLinker linker;
    private final TextVectors vectors;
    private final @Nullable TextVectors failures;
    private final @Nullable PatternMeaning meaning;

    /**
     * @param vectors of all passages
     * @param failures another model's vectors of those that may describe a failure, and of {@link PatternMeaning#texts}; null if
     *     there is none
     */
    PassageScores(PatternLinker linker, TextVectors vectors, @Nullable TextVectors failures) {
        this.linker = linker;
        this.vectors = vectors;
        this.failures = failures;
        this.meaning = failures == null ? null : new PatternMeaning(linker.patterns(), failures::of);
    }

    double[] of(TaggedArticle article, TaggedPassage tagged) {
        String text = IndexBuild.embedded(article, tagged);
        double[] scores = linker.scores(compared(article, tagged), vectors.of(text));
        if (failures == null || meaning == null || !IndexBuild.mayDescribeFailure(tagged.passage())) return scores;
        double[] meant = meaning.scores(failures.of(text));
        for (int i = 0; i < scores.length; i++) scores[i] = (1 - TUNED) * scores[i] + TUNED * meant[i];
        return scores;
    }

    /** The text that is compared with the catalogue: the passage twice, its paragraph once. */
    private static String compared(TaggedArticle article, TaggedPassage tagged) {
        var passage = tagged.passage();
        String titled = passage.title() == null ? passage.text() : passage.title() + ". " + passage.text();
        String around = IndexBuild.around(article, tagged);
        return titled + "\n" + passage.text() + "\n" + around.substring(0, Math.min(around.length(), AROUND));
    }
}
