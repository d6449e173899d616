package dev.debrief.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.ShippedModels;
import dev.debrief.domain.Dimension;
import dev.debrief.domain.Kind;
import dev.debrief.domain.Verdict;
import dev.debrief.read.Corpus;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What careful readers found wrong in public documents, each kind of fault with a small input. */
final class RealDocumentsTest {
    private static final Tagger TAGGER = new Tagger(ShippedModels.KINDS);

    private static TaggedArticle read(String extension, String content) {
        return TAGGER.read(Corpus.parse("a", "a." + extension, extension, content, new ArrayList<>()));
    }

    private static List<ExtractedPassage> passages(String extension, String content) {
        return read(extension, content).passages().stream()
                .map(TaggedPassage::passage)
                .toList();
    }

    private static ExtractedPassage holding(String words, List<ExtractedPassage> passages) {
        return passages.stream()
                .filter(p -> p.text().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing has '" + words + "': " + passages));
    }

    private static Kind kind(String words, String content) {
        return holding(words, passages("md", content)).kind();
    }

    @Test
    void anExpectationIsAnApprovalSignal() {
        assertEquals(Kind.APPROVAL_SIGNAL, kind("empathy", """
                # Staff Engineer expectations

                ## Collaboration

                - I connect with others with empathy and understanding
                - I settle disagreements early
                - I remove barriers to inclusion
                """));
    }

    @Test
    void whyAnAnswerWorksIsPraise() {
        var kind = kind("Figures", """
                # Answers

                **Why this works:**

                - Figures before and after
                - Clear cause-and-effect relationship
                """);
        assertTrue(kind == Kind.APPROVAL_SIGNAL || kind == Kind.ADVICE, kind.toString());
    }

    @Test
    void aBoxDoesNotMakeAnItemAChecklistStep() {
        String content = """
                # The loop

                ## Warning signs

                - [ ] Blames the previous team for the outage
                - [ ] Cannot say what was learned

                ## Signs of a likely offer

                - [ ] The interviewer sold the team to you
                - [ ] You were asked about a start date

                ## Before the day

                - [ ] Write down three stories with a number each
                - [x] Read the company's engineering blog
                """;
        assertEquals(Kind.REJECTION_TRIGGER, kind("Blames", content));
        assertEquals(Kind.APPROVAL_SIGNAL, kind("sold the team", content));
        assertEquals(Kind.CHECKLIST, kind("three stories", content));
        assertEquals(
                "Write down three stories with a number each",
                holding("three stories", passages("md", content)).text());
    }

    @Test
    void aPromptIsAQuestion() {
        assertEquals(Kind.QUESTION, kind("missing a commitment", """
                # Interview kit

                ## Questions to ask

                1. Tell us about missing a commitment and how you responded.
                2. Describe a time you disagreed with your manager.
                """));
    }

    @Test
    void aLetterOfRejectionGivesTheReason() {
        var reason = holding("meet the bar", passages("md", """
                # Letters we sent

                > We liked your curiosity. But we don't think you meet the bar that we set for this position.
                """));
        assertEquals(Kind.REJECTION_TRIGGER, reason.kind());
        assertEquals(Verdict.REJECTED, reason.judgement().verdict());
        assertEquals(Kind.REJECTION_TRIGGER, kind("poor discipline", """
                # Why mixed loops end in a no

                - Strong coding but weak communication
                - Great ideas but poor discipline about requirements
                """));
    }

    @Test
    void theFieldsOfACaseDescribeItAndAreNoPassages() {
        var article = read("md", """
                # From the file

                ### Case 1

                - **Candidate:** Senior Engineering Manager at a bank
                - **Target:** Director, Google
                - **Round:** System design
                - **Outcome:** Rejected

                He could not say which project he would stop, and the panel saw no priorities.

                ### Case 2

                **Candidate:** New graduate **Target:** Junior engineer **Round:** Coding **Outcome:** Offer

                She named the flaw in her own solution and wrote two tests before she was asked.
                """);
        assertEquals(
                List.of("case-1", "case-2"),
                article.cases().stream().map(one -> one.key()).toList());
        assertEquals(Verdict.REJECTED, article.cases().getFirst().outcome());
        assertEquals(
                "Senior Engineering Manager at a bank",
                article.cases().getFirst().candidate());
        var first = article.passages().getFirst();
        assertEquals("case-1", first.passage().caseKey());
        assertEquals(List.of("director"), first.tags().of(Dimension.LEVEL));
        assertEquals(List.of("Google"), first.tags().of(Dimension.COMPANY));
        assertEquals(Verdict.REJECTED, first.passage().judgement().verdict());
        assertEquals(
                Verdict.APPROVED,
                article.passages().getLast().passage().judgement().verdict());
        assertTrue(article.passages().stream().noneMatch(p -> p.passage().text().contains("Candidate")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| What not to do | What to do |\n|---|---|\n| Name a tool before the need | Ask what happens if it is down for an hour |\n",
                "The Mistake: You name a tool before the need. It sounds rehearsed. The Fix: Ask what happens if it is down for an hour.\n",
                "**Bad answer:**\n\n- You name a tool before the need\n\n**Good answer:**\n\n- Ask what happens if it is down for an hour\n"
            })
    void contrastsArePairsInEveryForm(String content) {
        var passages = passages("md", "# System design\n\n" + content);
        var bad = passages.stream().filter(p -> p.kind() == Kind.BAD_EXAMPLE).toList();
        var good = passages.stream().filter(p -> p.kind() == Kind.GOOD_EXAMPLE).toList();
        assertEquals(1, bad.size(), passages.toString());
        assertEquals(1, good.size(), passages.toString());
        assertEquals(List.of(good.getFirst().id()), bad.getFirst().counterparts());
    }

    @Test
    void aMistakeHasTheNameThatOpensIt() {
        var passages = passages("md", """
                ## Common pitfalls

                - **Lack of proactivity:** "The code had no tests, so it took me a while" suggests that you wait for others.
                """);
        var trigger = holding("suggests", passages);
        assertEquals("Lack of proactivity", trigger.title());
        var quoted = passages.stream()
                .filter(p -> p.kind() == Kind.BAD_EXAMPLE)
                .findFirst()
                .orElseThrow();
        assertEquals("\"The code had no tests, so it took me a while\"", quoted.text());
    }

    @Test
    void whatAnInterviewerSaysIsAQuestion() {
        assertEquals(
                Kind.QUESTION, holding("link shortener", passages("txt", """
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
        var passages = passages("md", """
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
        var article = read("md", """
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
        var passages = passages("md", """
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
                holding("Cannot explain", passages).judgement().stance());
        assertEquals(
                Kind.Stance.AGAINST,
                holding("not the price", passages).judgement().stance());
        assertEquals(
                Kind.Stance.FOR,
                holding("Names the price", passages).judgement().stance());
    }

    @Test
    void markupOfSiteGeneratorsIsNotText() {
        var passages = passages("mdx", """
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
        var passages = passages("md", """
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
        assertEquals(Kind.REJECTION_TRIGGER, holding("Blames others", passages).kind());
        assertEquals(Kind.APPROVAL_SIGNAL, holding("customer needs", passages).kind());
        holding("what they reject", passages);
        holding("without a decision", passages);
    }

    @Test
    void aProgramIsNotRead() {
        var article = read("md", """
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
        var passages = passages("txt", """
                Why did I fail the onsite?

                131 points by someone on Nov 24, 2015 | hide | past

                They rejected me because I never asked who would use the service.

                otheruser on Nov 25, 2015

                Committees reject people who design before they ask.
                """);
        holding("never asked", passages);
        holding("before they ask", passages);
    }

    @Test
    void aTranscriptIsReadTurnByTurn() {
        var passages = passages("txt", """
                [00:04] Committees reject candidates who cannot name a single trade-off.
                [00:21] They look for people who say what they gave up.
                [00:40] And they ask who disagreed with you.
                """);
        assertTrue(passages.size() > 1, passages.toString());
        for (var passage : passages) assertFalse(passage.text().contains("[00:"), passage.text());
    }

    @Test
    void oneStrayWordDoesNotDecideTheLevel() {
        var article = read("md", """
                # What panels reward

                - Mentoring two junior engineers is a good sign
                - Saying what the decision has cost
                """);
        assertEquals(List.of(), article.tags().of(Dimension.LEVEL));
    }

    @Test
    void staffPlusIsStaffAndAbove() {
        assertEquals(
                List.of("staff", "principal"),
                read("md", "# Staff-plus interviews\n\nCommittees reject vague claims.\n")
                        .tags()
                        .of(Dimension.LEVEL));
    }

    @Test
    void whatTheyAreLookingForIsAnApprovalSignal() {
        assertEquals(Kind.APPROVAL_SIGNAL, kind("ownership", """
                # The values round

                **What they're looking for:**

                - Clear ownership of the outcome
                - Decisions that other people had to live with
                """));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><head><title>How loops end | Example Site</title></head><body><nav><h1>Example Site</h1></nav><article><p>Committees reject vague claims about impact and ownership.</p></article></body></html>",
                "<html><head><title>March 3, 2024</title></head><body><h1>March 3, 2024</h1><article><h1>How loops end</h1><p>Committees reject vague claims about impact.</p></article></body></html>"
            })
    void aTitleIsNeitherADateNorTheNameOfTheSite(String page) {
        assertEquals("How loops end", read("html", page).outline().title());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Google's committee rejects stories without a price.",
                "Stripe’s panels turn down candidates who cannot name a trade-off."
            })
    void aPossessiveNamesACompany(String sentence) {
        assertEquals(
                1,
                read("txt", sentence)
                        .passages()
                        .getFirst()
                        .tags()
                        .of(Dimension.COMPANY)
                        .size());
    }

    @Test
    void aDocumentOfACompanyIsAboutThatCompany() {
        var article = read("md", """
                # How we interview

                Here at Quillmark, we turn down people who cannot name what they gave up.

                We look for decisions with a price. Quillmark has no bar raiser, and our panels vote in writing.

                Every team at Quillmark trains its interviewers.
                """);
        for (var passage : article.passages())
            assertEquals(List.of("Quillmark"), passage.tags().of(Dimension.COMPANY));
    }
}
