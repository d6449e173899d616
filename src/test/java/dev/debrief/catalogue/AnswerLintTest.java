package dev.debrief.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.debrief.MadePattern;
import dev.debrief.domain.Exemplar;
import dev.debrief.domain.Pattern;
import dev.debrief.text.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AnswerLintTest {
    private static final int ENOUGH = 10;

    /** An answer of fifty words that no other number shares. */
    private static Exemplar answer(int number) {
        var text = new StringBuilder();
        for (int i = 0; i < 50; i++)
            text.append("word").append(number).append('x').append(i).append(' ');
        return new Exemplar("subject " + number, "engineer", text.toString(), number, List.of());
    }

    private static List<Exemplar> answers(int from, int to) {
        var answers = new ArrayList<Exemplar>();
        for (int i = from; i < to; i++) answers.add(answer(i));
        return answers;
    }

    private static List<String> findings(Pattern... patterns) {
        return AnswerLint.check(List.of(patterns)).stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void enoughAnswersThatShareNothingAreFine() {
        assertEquals(
                List.of(), findings(MadePattern.withAnswers("fine", answers(0, ENOUGH), answers(ENOUGH, 2 * ENOUGH))));
    }

    @Test
    void tooFewAnswersAreReported() {
        assertEquals(
                List.of(
                        "thin.yaml: only 7 failing answers; at least 8 are needed",
                        "thin.yaml: only 5 strong answers; at least 6 are needed"),
                findings(MadePattern.withAnswers("thin", answers(0, 7), answers(10, 15))));
    }

    @Test
    void answersThatAreTooShortOrTooLongAreReportedWithTheirLine() {
        var failing = answers(0, ENOUGH);
        failing.set(3, new Exemplar("a", "engineer", "much too short an answer", 33, List.of()));
        failing.set(4, new Exemplar("b", "engineer", "word ".repeat(7) + "long ".repeat(180), 44, List.of()));
        assertEquals(
                List.of(
                        "odd.yaml:33: 5 words; an answer should have 40 to 180",
                        "odd.yaml:44: 187 words; an answer should have 40 to 180"),
                findings(MadePattern.withAnswers("odd", failing, answers(ENOUGH, 2 * ENOUGH))));
    }

    @Test
    void aRunOfEightWordsInTwoAnswersIsReportedOnceWhateverItsCaseAndPunctuation() {
        var strong = answers(ENOUGH, 2 * ENOUGH);
        String shared = "Nobody in the building knew, which was odd.";
        strong.set(0, withText(strong.get(0), shared));
        var other = answers(20, 20 + ENOUGH);
        other.set(5, withText(other.get(5), "nobody in the building knew which was odd too"));
        assertEquals(
                List.of("two.yaml:25: \"nobody in the building knew which was odd\" is also in one.yaml:10"),
                findings(
                        MadePattern.withAnswers("one", answers(0, ENOUGH), strong),
                        MadePattern.withAnswers("two", other, answers(40, 40 + ENOUGH))));
    }

    private static Exemplar withText(Exemplar answer, String more) {
        return new Exemplar(answer.about(), answer.role(), answer.text() + more, answer.line(), List.of());
    }
}
