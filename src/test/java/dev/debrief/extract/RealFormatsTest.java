package dev.debrief.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.domain.Dimension;
import dev.debrief.domain.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What careful readers found wrong in public documents about their formats, each kind of fault with a small input. */
final class RealFormatsTest {
    @Test
    void whatAnInterviewerSaysIsAQuestion() {
        assertEquals(
                Kind.QUESTION,
                Read.holding("link shortener", Read.passages("txt", """
                Interviewer: Design a link shortener that three teams will use?

                Candidate: How many links a day?

                Interviewer: A million, and they must never break?

                Candidate: Then I would start with what breaks first.

                Interviewer: What does it cost?

                Candidate: One table and a cache.
                """)).kind());
    }

    @Test
    void fragmentsAreNoPassages() {
        var passages = Read.passages("md", """
                # Scoring

                Scoring bands:

                - Strong hire
                - Hire
                - No hire

                The panel asked why the launch was late. He paused. Then he blamed the vendor, and nobody at the table believed him.
                """);
        for (var passage : passages) assertTrue(passage.text().split(" ").length > 2, passage.text());
    }

    @Test
    void aLadderHasAPassageForEachLevel() {
        var article = Read.article("md", """
                # Engineering ladder

                | Dimension | Senior Engineer | Staff Engineer |
                |---|---|---|
                | Scope | Owns a service and its roadmap for a year | Sets the direction of several teams |
                | Influence | Is asked for advice by the team | Changes how other groups decide |
                """);
        assertEquals(4, article.passages().size(), article.passages().toString());
        var staff = article.passages().stream()
                .filter(p -> p.passage().text().startsWith("Sets the direction"))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of("staff"), staff.tags().of(Dimension.LEVEL));
        assertEquals(
                "Engineering ladder › Scope › Staff Engineer", staff.passage().section());
        assertEquals(Kind.Stance.FOR, staff.passage().judgement().stance());
    }

    @Test
    void aRubricWithNumbersKeepsAllItsRows() {
        var passages = Read.passages("md", """
                # Rubric

                | Score | What it means |
                | --- | --- |
                | 1 - Strong no hire | Cannot explain the choice even when asked twice |
                | 2 - No hire | Explains the choice but not the price of it |
                | 3 - Hire | Names the price and who paid it |
                """);
        assertEquals(3, passages.size());
        assertEquals(
                Kind.Stance.AGAINST,
                Read.holding("Cannot explain", passages).judgement().stance());
        assertEquals(
                Kind.Stance.AGAINST,
                Read.holding("not the price", passages).judgement().stance());
        assertEquals(
                Kind.Stance.FOR,
                Read.holding("Names the price", passages).judgement().stance());
    }

    @Test
    void markupOfSiteGeneratorsIsNotText() {
        var passages = Read.passages("mdx", """
                import Tabs from '@theme/Tabs';

                # Debriefs

                :::caution Red flags

                Candidates who blame the interviewer are turned down.

                :::

                > [!NOTE]
                > Committees look for the price of a decision.

                {{< alert >}}
                Interviewers reject answers without a single number.
                {{< /alert >}}

                <Tabs>

                Panels praise people who say what they would do differently.

                </Tabs>
                """);
        assertEquals(4, passages.size(), passages.toString());
        for (var passage : passages)
            assertFalse(passage.text().matches(".*(:::|\\[!|\\{\\{|<Tabs|import ).*"), passage.text());
    }

    @Test
    void fencedListsAndHtmlTablesAreRead() {
        var passages = Read.passages("md", """
                # Signals

                ## Red flags

                ```
                - Blames others for the outage and learns nothing
                - Never says what the change has cost
                ```

                ## What we look for

                <table>
                  <tr><td>Area</td><td>Signal</td></tr>
                  <tr><td>Design</td><td>Starts from what the customer needs and says what is left out</td></tr>
                </table>

                A paragraph that ends in a note about committees and what they reject.[^2]

                [^2]: The note says that committees reject stories without a decision in them.
                """);
        assertEquals(
                Kind.REJECTION_TRIGGER, Read.holding("Blames others", passages).kind());
        assertEquals(
                Kind.APPROVAL_SIGNAL, Read.holding("customer needs", passages).kind());
        Read.holding("what they reject", passages);
        Read.holding("without a decision", passages);
    }

    @Test
    void aProgramIsNotRead() {
        var article = Read.article("md", """
                # A coding round

                ```java
                for (int i = 0; i < tests.length; i++) { run(tests[i]); }
                ```
                """);
        assertTrue(article.words().unread() > 0);
        assertTrue(article.words().isLow(), article.words().toString());
        assertTrue(article.problems().getFirst().toString().contains("were not read"));
    }

    @Test
    void aBylineRemovesNothing() {
        var passages = Read.passages("txt", """
                Why did I fail the onsite?

                131 points by someone on Nov 24, 2015 | hide | past

                They rejected me because I never asked who would use the service.

                otheruser on Nov 25, 2015

                Committees reject people who design before they ask.
                """);
        Read.holding("never asked", passages);
        Read.holding("before they ask", passages);
    }

    @Test
    void aTranscriptIsReadTurnByTurn() {
        var passages = Read.passages("txt", """
                [00:04] Committees reject candidates who cannot name a single trade-off.
                [00:21] They look for people who say what they gave up.
                [00:40] And they ask who disagreed with you.
                """);
        assertTrue(passages.size() > 1, passages.toString());
        for (var passage : passages) assertFalse(passage.text().contains("[00:"), passage.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><head><title>How loops end | Example Site</title></head><body><nav><h1>Example Site</h1></nav><article><p>Committees reject vague claims about impact and ownership.</p></article></body></html>",
                "<html><head><title>March 3, 2024</title></head><body><h1>March 3, 2024</h1><article><h1>How loops end</h1><p>Committees reject vague claims about impact.</p></article></body></html>"
            })
    void aTitleIsNeitherADateNorTheNameOfTheSite(String page) {
        assertEquals("How loops end", Read.article("html", page).outline().title());
    }
}
