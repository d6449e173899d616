package dev.debrief.learn;

import dev.debrief.domain.Exemplar;
import dev.debrief.domain.Pattern;
import dev.debrief.text.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The catalogue in the form that passages, queries, and drafts are compared with. Safe for use by several threads.
 *
 * @param language turns texts into terms
 * @param descriptions vectors of the patterns' names and summaries, by slug
 * @param described the same vectors, to compare a query with all of them
 * @param bank the example answers of all patterns
 * @param linker measures how near a text is to each pattern
 * @param elsewhere vectors of questions that the articles do not answer
 * @param trained what was learned from the catalogue
 */
public record CatalogueModel(
        Language language,
        Map<String, float[]> descriptions,
        VectorTable described,
        List<BankAnswer> bank,
        PatternLinker linker,
        VectorTable elsewhere,
        TrainedCatalogue trained) {
    /** An example answer with its vector. */
    public record BankAnswer(String pattern, boolean failing, String text, float[] vector) {}

    public static CatalogueModel of(Collection<Pattern> patterns, TrainedCatalogue trained, Language language) {
        Map<String, float[]> descriptions = new LinkedHashMap<>();
        var bank = new ArrayList<BankAnswer>();
        for (Pattern pattern : patterns) {
            descriptions.put(pattern.slug(), trained.vector(PatternLinker.description(pattern)));
            for (Exemplar answer : pattern.failing()) bank.add(answer(pattern, true, answer, trained));
            for (Exemplar answer : pattern.strong()) bank.add(answer(pattern, false, answer, trained));
        }
        var described = new VectorTable(List.copyOf(descriptions.values()));
        var elsewhere = new VectorTable(
                TrainedCatalogue.ELSEWHERE.stream().map(trained::vector).toList());
        var linker = new PatternLinker(patterns, trained::vector, language);
        return new CatalogueModel(language, descriptions, described, bank, linker, elsewhere, trained);
    }

    private static BankAnswer answer(Pattern pattern, boolean failing, Exemplar answer, TrainedCatalogue trained) {
        return new BankAnswer(pattern.slug(), failing, answer.text(), trained.vector(answer.text()));
    }

    public AnswerModel answers() {
        return trained.answers();
    }

    /** Log-odds that an answer fails, given its words. */
    public double stance(String answer) {
        return answers().stance(language.terms(Language.Form.SPOKEN, answer));
    }

    /** Whether the catalogue or the data files use a word, in any inflection. Such a word is not a typo to correct. */
    public boolean isWord(String word) {
        return trained.stems().containsAll(language.stems(word));
    }

    /** The greatest cosine between a query and the descriptions of the patterns; empty if there are none. */
    public OptionalDouble described(float[] query) {
        return described.nearest(query);
    }

    /** The greatest cosine between a query and the questions of {@code elsewhere.txt}; -1 if there are none. */
    public double elsewhere(float[] query) {
        return elsewhere.nearest(query).orElse(-1);
    }
}
