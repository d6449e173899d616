package dev.debrief.review;

import dev.debrief.embed.Embedder;
import dev.debrief.learn.Statistics;
import dev.debrief.text.FunctionWords;
import dev.debrief.text.Language;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** Tells a draft that answers another question from one that answers its own; docs/matching.md says how often it is right. */
final class QuestionCheck {
    /** Below this cosine to the question, a draft answers another one. */
    private static final double LEAST_ANSWERING = 0.52;
    /** The same for a draft that has none of the question's words. */
    private static final double LEAST_WITHOUT_WORDS = 0.57;

    private final Embedder embedder;
    private final Language language;
    private final FunctionWords functionWords;

    QuestionCheck(Embedder embedder, Language language) {
        this.embedder = embedder;
        this.language = language;
        this.functionWords = FunctionWords.in(language);
    }

    /** @param meaning vector of the draft */
    boolean isAnother(String question, String draft, float[] meaning) {
        double cosine = Statistics.dot(embedder.embed(question), meaning);
        return cosine < LEAST_ANSWERING
                || (cosine < LEAST_WITHOUT_WORDS && Collections.disjoint(words(question), words(draft)));
    }

    private Set<String> words(String text) {
        var words = new HashSet<>(language.stems(text));
        words.removeIf(functionWords::contains);
        return words;
    }
}
