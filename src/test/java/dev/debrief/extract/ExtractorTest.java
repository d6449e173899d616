package dev.debrief.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.ShippedModels;
import dev.debrief.domain.Kind;
import dev.debrief.domain.Verdict;
import dev.debrief.read.Corpus;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExtractorTest {
    private static final Extractor EXTRACTOR = new Extractor(ShippedModels.KINDS);

    private static List<ExtractedPassage> passages(String extension, String content) {
        var article = Corpus.parse("a", "a." + extension, extension, content, new ArrayList<>());
        return EXTRACTOR.passages(EXTRACTOR.outline(article), new ArrayList<>());
    }

    private static ExtractedPassage only(List<ExtractedPassage> passages, Kind kind) {
        var found = passages.stream().filter(p -> p.kind() == kind).toList();
        assertEquals(1, found.size(), () -> kind + " in " + passages);
        return found.getFirst();
    }

    @Test
    void labelledItemsArePairedAndTitledByTheirMistake() {
        var passages = passages("txt", """
                Mistakes to Avoid
                Mistake 1: The lone rescue
                - BAD: "I fixed it over the weekend."
                - GOOD: "Two teams agreed on a shared measure, and the fix went out later."
                Solo rescues signal an inability to scale.
                """);
        var bad = only(passages, Kind.BAD_EXAMPLE);
        var good = only(passages, Kind.GOOD_EXAMPLE);
        assertEquals("\"I fixed it over the weekend.\"", bad.text());
        assertEquals("The lone rescue", bad.title());
        assertEquals(List.of(good.id()), bad.counterparts());
        assertEquals(List.of(bad.id()), good.counterparts());
        assertEquals(
                "Solo rescues signal an inability to scale.",
                only(passages, Kind.REJECTION_TRIGGER).text());
    }

    @Test
    void commentsBelongToTheItemBeforeThem() {
        var passages = passages("txt", """
                Mistakes
                - BAD: Relying on one's own word
                “I improved velocity” is what one packet said.
                Rejected.
                - GOOD: Bringing what others said
                A director wrote that two teams took over the schema.
                """);
        var bad = only(passages, Kind.BAD_EXAMPLE);
        assertTrue(bad.text().endsWith("Rejected."), bad.text());
        assertEquals("Relying on one's own word", bad.title());
        assertEquals(1, bad.counterparts().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "\"I fixed it alone\"; \"We fixed it together\"",
                "“I fixed it alone”; “We fixed it together”",
                "\"I did it\"; \"We did\"",
                "A \"solo\" fix; A \"shared\" fix"
            })
    void quotedCellsOfATableAreAPairOfExamples(String bad, String good) {
        for (String header : List.of("Bad | Good", "Weak | Strong", "❌ | ✅", "Don't say | Say instead")) {
            var passages = passages("md", "| " + header + " |\n|---|---|\n| " + bad + " | " + good + " |\n");
            var failing = only(passages, Kind.BAD_EXAMPLE);
            var strong = only(passages, Kind.GOOD_EXAMPLE);
            assertEquals(bad, failing.text());
            assertEquals(good, strong.text());
            assertEquals(List.of(strong.id()), failing.counterparts());
        }
    }

    @Test
    void theWordsBeforeAQuotationInACellNameTheMistake() {
        var passages = passages("md", """
                | Bad | Good |
                |---|---|
                | The lone rescue "I fixed it" | "We fixed it" |
                | The 5" rescue | We fixed it |
                """);
        var failing =
                passages.stream().filter(p -> p.kind() == Kind.BAD_EXAMPLE).toList();
        assertEquals("\"I fixed it\"", failing.getFirst().text());
        assertEquals("The lone rescue", failing.getFirst().title());
        assertEquals("The 5\" rescue", failing.getLast().text());
    }

    @Test
    void theHeaderSaysWhatTheColumnsOfATableShow() {
        var passages = passages("md", """
                | Mistake | Don't say | Why it fails | Say instead |
                |---|---|---|---|
                | Solo credit | I built it | It signals a lack of leverage | Three teams built on it |
                """);
        assertEquals("I built it", only(passages, Kind.BAD_EXAMPLE).text());
        assertEquals("Solo credit", only(passages, Kind.BAD_EXAMPLE).title());
        assertEquals(
                "Three teams built on it", only(passages, Kind.GOOD_EXAMPLE).text());
        assertEquals(
                "It signals a lack of leverage",
                only(passages, Kind.REJECTION_TRIGGER).text());
    }

    @Test
    void examplesContrastedInProseArePaired() {
        for (String prose : List.of(
                "“I'd use Kafka” is a Senior answer. “I'd start with a table because it is free, and move in a year” is a Staff answer.",
                "Vague vision sounds like “we will win”; real vision sounds like “we give up margin in one region for a year”.",
                "Junior designers wait for a brief. Principal designers ask \"which of these three briefs is the real one?\"",
                "Not “I ran the migration” but “I made four teams budget for their own migrations.”")) {
            var passages = passages("txt", prose);
            var bad = only(passages, Kind.BAD_EXAMPLE);
            assertEquals(List.of(only(passages, Kind.GOOD_EXAMPLE).id()), bad.counterparts(), prose);
        }
    }

    @Test
    void aCaseHasAnOutcomeAndARuleHasNone() {
        var rejected =
                passages("txt", "In one loop, a candidate was rejected because she could not explain the trade-off.");
        assertEquals(Verdict.REJECTED, only(rejected, Kind.REJECTION_TRIGGER).verdict());
        var approved = passages(
                "txt", "At the committee, one candidate was approved after showing how two teams changed course.");
        assertEquals(Verdict.APPROVED, only(approved, Kind.APPROVAL_SIGNAL).verdict());
        var rule = passages("txt", "If your stories only show clear goals, you signal a lack of judgment.");
        assertEquals(Verdict.NONE, only(rule, Kind.REJECTION_TRIGGER).verdict());
    }

    @Test
    void aRejectedOptionIsNotARejectedCandidate() {
        var passages = passages("txt", "The panel wants to hear which designs you considered and rejected.");
        assertEquals(Verdict.NONE, only(passages, Kind.APPROVAL_SIGNAL).verdict());
        for (String story : List.of(
                "The committee considered and rejected her packet twice.",
                "In one loop a candidate was considered but rejected by the hiring committee.",
                "He could not say which options he rejected, and the committee rejected him."))
            assertEquals(
                    List.of(Kind.REJECTION_TRIGGER),
                    passages("txt", story).stream().map(ExtractedPassage::kind).toList(),
                    story);
    }

    @Test
    void theOutcomeOfAStoryDecidesItsKind() {
        var passages = passages("md", """
                ## Red flags that get candidates rejected

                Apple's committee was unanimous in approving him: he took his lack of power as a way to fail.
                """);
        assertEquals(
                List.of(Kind.APPROVAL_SIGNAL),
                passages.stream().map(ExtractedPassage::kind).toList());
        assertEquals(Verdict.APPROVED, passages.getFirst().verdict());
    }

    @Test
    void whatHappenedToTheCandidateIsToldInManyWays() {
        for (String told : List.of(
                "A candidate at Stripe knew every framework by heart, and they went another way.",
                "One candidate led two launches at Google. She was not promoted.",
                "In March I interviewed at Stripe. I was rejected after the on-site because I could not name one trade-off.",
                "Thank you for your time. We have decided not to move forward, because you did not explain your decisions.",
                "We do not think that you meet the bar for this position, since every example was yours alone."))
            assertEquals(
                    Verdict.REJECTED,
                    passages("txt", told).stream()
                            .map(ExtractedPassage::verdict)
                            .filter(verdict -> verdict != Verdict.NONE)
                            .findFirst()
                            .orElse(Verdict.NONE),
                    told);
    }

    @Test
    void aRuleHasNoVerdict() {
        for (String rule : List.of(
                "Committees reject candidates who cannot name one trade-off.",
                "Candidates who meet the bar explain their decisions.",
                "Do not move forward without a figure."))
            for (var passage : passages("txt", rule)) assertEquals(Verdict.NONE, passage.verdict(), rule);
    }

    @Test
    void checklistsQuestionsAndFactsAreRecognised() {
        var passages = passages("md", """
                # A loop

                ## Preparation checklist

                - Rehearse three stories out loud

                ## Questions

                - Which decision did you leave to somebody else?

                ## Pay

                Total comp ranges from $400K to $650K, and equity vests over four years.
                """);
        assertEquals(
                "Rehearse three stories out loud",
                only(passages, Kind.CHECKLIST).text());
        only(passages, Kind.QUESTION);
        only(passages, Kind.FACT);
    }

    @Test
    void furnitureIsNotAPassage() {
        var passages = passages("txt", """
                3 min read

                Share this article

                Subscribe to our newsletter for more.

                The book is also available on Amazon Kindle.

                Committees look for decisions that other people had to live with.
                """);
        assertEquals(1, passages.size(), passages.toString());
    }

    @Test
    void offsetsPointAtThePassage() {
        String content = "Committees reject vague claims. They look for evidence of changed decisions.";
        var article = Corpus.parse("a", "a.txt", "txt", content, new ArrayList<>());
        for (ExtractedPassage p : EXTRACTOR.passages(EXTRACTOR.outline(article), new ArrayList<>())) {
            assertEquals(p.text(), p.span().of(article.text()));
        }
    }

    @Test
    void idsStayTheSameWhenOtherTextChanges() {
        String text = "Committees reject vague claims.";
        var before = passages("txt", text).getFirst().id();
        var after = passages("txt", "A new first paragraph explains why.\n\n" + text)
                .getLast()
                .id();
        assertEquals(before, after);
    }

    @Test
    void acceptsEmptyAndOddInput() {
        assertEquals(List.of(), passages("txt", ""));
        assertEquals(List.of(), passages("md", "---\n---\n"));
        assertEquals(List.of(), passages("html", "<html><body></body></html>"));
        assertFalse(passages("txt", "\"".repeat(1000) + " rejected").isEmpty());
    }
}
