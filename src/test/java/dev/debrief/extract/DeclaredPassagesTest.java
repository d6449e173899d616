package dev.debrief.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.ShippedModels;
import dev.debrief.domain.Dimension;
import dev.debrief.domain.Kind;
import dev.debrief.domain.Verdict;
import dev.debrief.read.Corpus;
import dev.debrief.text.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an author declares counts as written; the rest is inferred, unless the author promises that nothing has to be. */
final class DeclaredPassagesTest {
    private static final String PROMISE = """
            ---
            title: A digest
            passages: declared
            roles: [engineer]
            levels: [staff]
            companies: [Stripe]
            cases:
              rescue:
                candidate: An engineer who fixed it alone
                target: Staff engineer
                rounds: [behavioral]
                outcome: rejected
            ---

            """;

    private final List<Problem> problems = new ArrayList<>();

    private TaggedArticle read(String extension, String text) {
        var article = Corpus.parse("a", "a." + extension, extension, text, problems);
        var tagged = new Tagger(ShippedModels.KINDS).read(article);
        problems.addAll(tagged.problems());
        return tagged;
    }

    private List<TaggedPassage> passages(String text) {
        return read("md", PROMISE + text).passages();
    }

    private TaggedPassage only(String text) {
        var passages = passages(text);
        assertEquals(1, passages.size(), passages.toString());
        return passages.getFirst();
    }

    @Test
    void aDeclaredParagraphIsWhatItsAuthorSaysWithoutTheMark() {
        var tagged =
                only("She fixed it alone over a weekend. {.rejection-trigger pattern=hero-narrative verdict=rejected"
                        + " company=Google level=senior role=designer case=rescue title=\"The lone rescuer\"}");
        var passage = tagged.passage();
        assertEquals("She fixed it alone over a weekend.", passage.text());
        assertEquals(Kind.REJECTION_TRIGGER, passage.kind());
        assertEquals(Kind.Stance.AGAINST, passage.stance());
        assertEquals(Verdict.REJECTED, passage.verdict());
        assertEquals("The lone rescuer", passage.title());
        assertTrue(passage.isDeclared());
        assertEquals(List.of("senior"), tagged.tags().of(Dimension.LEVEL));
        assertEquals(List.of("designer"), tagged.tags().of(Dimension.ROLE));
        assertEquals(List.of("Stripe", "Google"), tagged.tags().of(Dimension.COMPANY));
        var refers =
                passage.declaration() == null ? null : passage.declaration().refers();
        assertEquals("hero-narrative", refers == null ? null : refers.pattern());
        assertEquals("rescue", refers == null ? null : refers.caseKey());
        assertEquals(List.of(), problems);
    }

    @Test
    void whatAPassageDoesNotDeclareIsThatOfTheArticleAndNothingIsInferred() {
        var tagged = only("A Senior answer at Google was rejected. {.advice}");
        assertEquals(Kind.Stance.NEUTRAL, tagged.passage().stance());
        assertEquals(Verdict.NONE, tagged.passage().verdict());
        assertEquals(List.of("staff"), tagged.tags().of(Dimension.LEVEL));
        assertEquals(List.of("engineer"), tagged.tags().of(Dimension.ROLE));
        assertEquals(List.of("Stripe"), tagged.tags().of(Dimension.COMPANY));
    }

    @Test
    void marksWorkOnItemsQuotationsRowsAndCellsAndOnALineOfTheirOwn() {
        var passages = passages("""
                - Committees reject claims without figures. {.rejection-trigger}
                - They approve decisions
                  with a price. {.approval-signal}

                > Which decision would you take back?
                {.question}

                | weak | strong |
                | --- | --- |
                | I fixed it alone. {.bad-example pair=a} | Two teams fixed it. {.good-example pair=a} |
                | Rounds | five in one day {.fact} |

                A paragraph over
                two lines.
                {.advice}
                """);
        assertEquals(
                List.of(
                        "Committees reject claims without figures.",
                        "They approve decisions with a price.",
                        "Which decision would you take back?",
                        "I fixed it alone.",
                        "Two teams fixed it.",
                        "Rounds | five in one day",
                        "A paragraph over two lines."),
                passages.stream().map(p -> p.passage().text()).toList());
        assertEquals(
                passages.get(4).passage().id(),
                passages.get(3).passage().counterparts().getFirst());
        assertEquals(List.of(), problems);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            md   | Which decision would you take back? {.question}
            md   | **Which decision would you take back?** {.question}
            md   | **Which decision would you take back? {.question}**
            md   | `Which decision would you take back? {.question}\n: That of the depot.`
            txt  | Which decision would you take back? {.question}
            txt  | `Which decision would you take back? {.question}\n-----\n`
            txt  | `Which decision would you take back?\n{.question}`
            html | <p>Which decision would you take back? {.question}</p>
            html | <p><b>Which decision would you take back? {.question}</b></p>
            """)
    void aParagraphThatCarriesAMarkIsNeverAHeading(String extension, String text) {
        var tagged = read(extension, text.replace("\\n", "\n") + "\n\nA committee turned down an engineer.");
        var first = tagged.passages().getFirst().passage();
        assertEquals("Which decision would you take back?", first.text());
        assertEquals(Kind.QUESTION, first.kind());
        assertTrue(first.isDeclared());
        assertEquals("", tagged.passages().getLast().passage().section());
    }

    @Test
    void norIsTheTurnOfAHost() {
        var turns = "Ann: What did you do next?\n\nBen: I asked the team of the depot.\n\n".repeat(4);
        var passages = read("txt", turns + "Ann: Which decision would you take back? {.question}\n\nBen: None of them.")
                .passages();
        assertTrue(passages.stream()
                .map(TaggedPassage::passage)
                .anyMatch(one -> one.isDeclared() && one.text().equals("Which decision would you take back?")));
    }

    @Test
    void aDeclarationKnowsTheLineOnWhichItsMarkStarts() {
        var passages = passages("""
                Committees reject claims
                over two lines. {.rejection-trigger}

                They approve decisions
                with a price. {.approval-signal company=Google
                level=staff}

                One line ends hard. {.fact}\\
                So does another
                one, later. {.advice}

                > Which decision would you take back?
                {.question}

                - They approve decisions
                  with figures. {.approval-signal}

                | weak | strong |
                | --- | --- |
                | Rounds | five in one day {.fact} |
                """);
        // The text starts on line 15.
        assertEquals(
                List.of(
                        "16 {.rejection-trigger}",
                        "19 {.approval-signal company=Google level=staff}",
                        "22 {.fact}",
                        "24 {.advice}",
                        "27 {.question}",
                        "30 {.approval-signal}",
                        "34 {.fact}"),
                passages.stream().map(p -> written(p.passage())).toList());
    }

    @Test
    void inAFormatWithoutLinesTheLineOfAMarkIsNotKnown() {
        var passage =
                read("html", "<p>Committees reject vague claims. {.fact}</p><pre>Text.\n\nSo it is. {.fact}</pre>");
        passage.passages().forEach(one -> assertEquals("0 {.fact}", written(one.passage())));
    }

    private static String written(ExtractedPassage passage) {
        var written = passage.judgement().written();
        return written == null ? "" : written.line() + " " + written.mark();
    }

    @Test
    void contextIsReadAndIsNoPassage() {
        assertEquals(List.of(), passages("This digest is about rejections. {.context}"));
        assertEquals(List.of(), passages("Committees reject vague claims."), "the promise is that all are declared");
    }

    @Test
    void inAFileWithoutThePromiseTheRestIsInferred() {
        var passages = read("md", """
                        Committees look kindly on this. {.rejection-trigger stance=neutral}

                        A committee rejected a candidate because every example started with I.
                        """).passages();
        assertEquals(2, passages.size());
        assertTrue(passages.get(0).passage().isDeclared());
        assertFalse(passages.get(0).passage().isFailure());
        assertFalse(passages.get(1).passage().isDeclared());
        assertEquals(Kind.REJECTION_TRIGGER, passages.get(1).passage().kind());
    }

    @Test
    void plainTextHasMarksToo() {
        var passages =
                read("txt", "Committees reject vague claims.\n{.fact}\n\nMore.").passages();
        assertEquals(Kind.FACT, passages.getFirst().passage().kind());
    }

    @Test
    void bracesThatDeclareNothingStay() {
        String text = "A committee rejected a candidate because every example started with {I} and {{.Values.name}}";
        assertEquals(
                text + "\n", Corpus.parse("a", "a.md", "md", text, problems).text());
        assertEquals(List.of(), Corpus.parse("a", "a.md", "md", text, problems).declared());
    }

    @Test
    void eachMistakeIsReportedWithItsLineAndCostsOnlyItself() {
        var passages = passages("""
                One is a claim. {.rejection-triger}

                Two is a claim. {.fact level=L99 verdict=maybe stance=odd round=fifth case=nobody colour=red}

                Three is a claim. {.fact pair=a}

                Four is a claim. {.fact company=Google level=L6} {.advice}
                """);
        var lines = problems.stream().map(Problem::toString).toList();
        assertEquals(9, lines.size(), String.join("\n", lines));
        assertTrue(
                lines.getFirst().startsWith("a.md:15: there is no kind 'rejection-triger'; choose one of: "),
                lines.getFirst());
        for (String wrong : List.of("level 'L99'", "verdict 'maybe'", "stance 'odd'", "round 'fifth'", "case 'nobody'"))
            assertTrue(lines.stream().anyMatch(line -> line.startsWith("a.md:17: there is no " + wrong)), wrong);
        assertTrue(lines.contains("a.md:17: there is no attribute 'colour'"));
        assertTrue(lines.contains("a.md:19: a pair is of a passage against and one for somebody; this one is neutral"));
        assertEquals(
                List.of(Kind.FACT, Kind.FACT, Kind.ADVICE),
                passages.stream().map(p -> p.passage().kind()).toList());
    }
}
