package dev.debrief.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.domain.Dimension;
import dev.debrief.domain.Kind;
import dev.debrief.domain.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What careful readers found wrong in public documents about kinds, tags, and pairs, each kind of fault with a small input. */
final class RealDocumentsTest {
    private static Kind kind(String words, String content) {
        return Read.holding(words, Read.passages("md", content)).kind();
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
                Read.holding("three stories", Read.passages("md", content)).text());
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
        var reason = Read.holding("meet the bar", Read.passages("md", """
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
        var article = Read.article("md", """
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
        var passages = Read.passages("md", "# System design\n\n" + content);
        var bad = passages.stream().filter(p -> p.kind() == Kind.BAD_EXAMPLE).toList();
        var good = passages.stream().filter(p -> p.kind() == Kind.GOOD_EXAMPLE).toList();
        assertEquals(1, bad.size(), passages.toString());
        assertEquals(1, good.size(), passages.toString());
        assertEquals(List.of(good.getFirst().id()), bad.getFirst().counterparts());
    }

    @Test
    void aMistakeHasTheNameThatOpensIt() {
        var passages = Read.passages("md", """
                ## Common pitfalls

                - **Lack of proactivity:** "The code had no tests, so it took me a while" suggests that you wait for others.
                """);
        var trigger = Read.holding("suggests", passages);
        assertEquals("Lack of proactivity", trigger.title());
        var quoted = passages.stream()
                .filter(p -> p.kind() == Kind.BAD_EXAMPLE)
                .findFirst()
                .orElseThrow();
        assertEquals("\"The code had no tests, so it took me a while\"", quoted.text());
    }

    @Test
    void oneStrayWordDoesNotDecideTheLevel() {
        var article = Read.article("md", """
                # What panels reward

                - Mentoring two junior engineers is a good sign
                - Saying what the decision has cost
                """);
        assertEquals(List.of(), article.tags().of(Dimension.LEVEL));
    }

    @Test
    void oneStrayWordDoesNotDecideTheRole() {
        var article = Read.article("md", """
                # What panels reward

                Designers have a page of their own.

                - Saying what the decision has cost
                """);
        assertEquals(List.of(), article.tags().of(Dimension.ROLE));
    }

    @Test
    void staffPlusIsStaffAndAbove() {
        assertEquals(
                List.of("staff", "principal"),
                Read.article("md", "# Staff-plus interviews\n\nCommittees reject vague claims.\n")
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
                "Google's committee rejects stories without a price.",
                "Stripe’s panels turn down candidates who cannot name a trade-off."
            })
    void aPossessiveNamesACompany(String sentence) {
        assertEquals(
                1,
                Read.article("txt", sentence)
                        .passages()
                        .getFirst()
                        .tags()
                        .of(Dimension.COMPANY)
                        .size());
    }

    @Test
    void aDocumentOfACompanyIsAboutThatCompany() {
        var article = Read.article("md", """
                # How we interview

                Here at Quillmark, we turn down people who cannot name what they gave up.

                We look for decisions with a price. Quillmark has no bar raiser, and our panels vote in writing.

                Every team at Quillmark trains its interviewers.
                """);
        for (var passage : article.passages())
            assertEquals(List.of("Quillmark"), passage.tags().of(Dimension.COMPANY));
    }
}
