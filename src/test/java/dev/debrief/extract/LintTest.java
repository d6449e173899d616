package dev.debrief.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.ShippedModels;
import dev.debrief.read.Corpus;
import dev.debrief.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each case plants one fault in an article that has none. */
final class LintTest {
    private static final Set<String> PATTERNS = Set.of("hero-narrative");

    private static final String CLEAN = """
            ---
            title: "A digest"
            source:
              title: "An article"
              author: "A. Nother"
              date: 2021-03
              url: "https://example.com/article"
              licence: "CC BY 4.0"
              read: whole
              mark: first-hand
            passages: declared
            roles: [engineer]
            levels: [staff]
            cases:
              rescue:
                candidate: "An engineer"
                rounds: [coding]
                outcome: rejected
            ---

            ## What fails

            A committee turned down an engineer who had fixed it alone.
            {.rejection-trigger pattern=hero-narrative case=rescue verdict=rejected level=staff round=coding}

            - I fixed it alone over one weekend. {.bad-example pair=a}
            - Two teams agreed on a fix. {.good-example pair=a stance=for}

            This digest is short. {.context}
            """;

    private static List<String> findings(String text) {
        List<Problem> problems = new ArrayList<>();
        var article = Corpus.parse("a", "a.md", "md", text, problems);
        problems.addAll(Lint.check(new Tagger(ShippedModels.KINDS).read(article), PATTERNS));
        return problems.stream().map(Problem::toString).toList();
    }

    @Test
    void anArticleWithoutFaultsHasNoFindings() {
        assertEquals(List.of(), findings(CLEAN));
    }

    @Test
    void aSourceMaySayWhatCouldNotBeFound() {
        var unknown = CLEAN.replace("\"A. Nother\"", "unknown")
                .replace("2021-03", "unknown")
                .replace("\"https://example.com/article\"", "unknown")
                .replace("\"CC BY 4.0\"", "unknown");
        assertEquals(List.of(), findings(unknown));
    }

    @Test
    void aMarkedParagraphThatLooksLikeAHeadingIsAPassage() {
        assertEquals(
                List.of(),
                findings(CLEAN
                        + "\nWhich decision would you take back? {.question}\n\n**Four rounds in a day** {.fact}\n"));
    }

    @Test
    void anArticleThatDeclaresNothingIsNotChecked() {
        assertEquals(List.of(), findings("Never.\n\nCommittees reject vague claims."));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            an unknown kind                 | {.bad-example                | {.bad-exampel               | a.md:26: there is no kind 'bad-exampel'
            a mark that is not understood   | {.context}                   | {.context one two}          | a.md:29: {.context one two} is not understood
            an attribute of context         | {.context}                   | {.context level=staff}      | a.md:29: {.context} has no attributes
            an unknown attribute            | round=coding}                | ruond=coding}               | a.md:24: there is no attribute 'ruond'
            an unknown level                | level=staff                  | level=stuff                 | a.md:24: there is no level 'stuff'
            an unknown round                | round=coding}                | round=fifth}                | a.md:24: there is no round 'fifth'
            an unknown verdict              | verdict=rejected             | verdict=dinged              | a.md:24: there is no verdict 'dinged'
            an unknown stance               | stance=for                   | stance=pro                  | a.md:27: there is no stance 'pro'
            an unknown case                 | case=rescue                  | case=rescued                | a.md:24: there is no case 'rescued'
            an unknown pattern              | pattern=hero-narrative       | pattern=hero                | a.md:24: there is no pattern 'hero'
            a figure that documents a failure | pair=a stance=for}            | pair=a stance=neutral pattern=hero-narrative} | a.md:27: only a failure documents a pattern
            an incomplete pair              | {.good-example pair=a        | {.good-example pair=b       | must have one passage against and one for somebody
            a neutral half of a pair        | stance=for                   | stance=neutral              | a.md:27: a pair is of a passage against and one for somebody
            a second mark                   | {.context}                   | {.context} {.fact}          | a.md:29: a second declaration of one passage
            an unmarked block               | ` {.context}`                | ``                          | a.md:29: this block carries no mark
            a mark on a heading             | ## What fails                | ## What fails {.context}    | a.md:21: a heading carries no mark
            a passage that says nothing     | Two teams agreed on a fix.   | Never.                      | a.md:27: 'Never.' says nothing on its own
            a source without an address     | `  url: "https://example.com/article"` | ``                | source: there is no url
            a source without a date         | `  date: 2021-03`            | ``                          | source: there is no date
            an address of nothing           | https://example.com/article  | example.com/article         | a.md:7: url: must be the address of a web page
            an unknown mark of a source     | mark: first-hand             | mark: hearsay               | a.md:10: mark: there is no 'hearsay'
            a wrong promise                 | passages: declared           | passages: all               | a.md:11: passages: must be 'declared'
            an unknown outcome              | outcome: rejected            | outcome: dinged             | a.md:18: outcome: there is no 'dinged'
            a case without a candidate      | `    candidate: "An engineer"` | ``                        | does not say who the candidate is
            an unknown role                 | roles: [engineer]            | roles: [enginer]            | a.md:12: front matter names 'enginer'
            """)
    void isFoundWithItsLine(String fault, String right, String wrong, String finding) {
        String text = CLEAN.replace(right, wrong == null ? "" : wrong);
        assertTrue(!text.equals(CLEAN), "nothing was planted");
        var findings = findings(text);
        assertTrue(findings.stream().anyMatch(one -> one.contains(finding)), fault + ": " + findings);
    }
}
