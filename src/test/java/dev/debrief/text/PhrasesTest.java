package dev.debrief.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PhrasesTest {
    private static List<String> found(String phrase, String text) {
        var phrases = new Phrases<String>();
        phrases.add(phrase, "x");
        var tokens = Tokens.of(text);
        var found = new ArrayList<String>();
        phrases.find(
                tokens,
                0,
                tokens.size(),
                (meaning, from, to) -> found.add(text.substring(tokens.from(from), tokens.to(to - 1))));
        return found;
    }

    @Test
    void wordsMatchWhateverTheirCaseAndQuotes() {
        assertEquals(List.of("Didn’t explain"), found("didn't explain", "They Didn’t explain it."));
    }

    @Test
    void matchesAlternativesPrefixesDigitsAndOptionalWords() {
        assertEquals(
                List.of("was rejected", "got rejecting"),
                found("was|got reject*", "was rejected, got rejecting, is rejected"));
        assertEquals(List.of("in 3 weeks", "in weeks"), found("in (#) weeks", "in 3 weeks or in weeks"));
        assertEquals(List.of("$400K"), found("#", "pays $400K"));
    }

    @Test
    void aGapSpansUpToSixWords() {
        assertEquals(1, found("not ... but", "not a b c d e f but").size());
        assertEquals(0, found("not ... but", "not a b c d e f g but").size());
    }

    @Test
    void aGapMayBeBounded() {
        assertEquals(List.of("not a b c but"), found("not ...3 but", "not a b c but"));
        assertEquals(0, found("not ...3 but", "not a b c d but").size());
        assertEquals(0, found("not ...3 but", "not a, b, but").size(), "a comma counts as a word");
        assertEquals(1, found("not ...14 but", "not " + "a ".repeat(14) + "but").size());
    }

    @Test
    void anchorsMatchOnlyAtTheEnds() {
        assertEquals(1, found("^ not", "not this, not that").size());
        assertEquals(1, found("^ not", "\"Not this\"").size());
        assertEquals(1, found("related $", "Related").size());
        assertEquals(0, found("related $", "related to this").size());
    }

    @Test
    void aPhraseThatCannotBeLookedUpIsRejected() {
        assertThrows(IllegalArgumentException.class, () -> new Phrases<String>().add("(maybe) this", "x"));
        assertThrows(IllegalArgumentException.class, () -> new Phrases<String>().add("x*", "x"));
        for (String gap : List.of("a ...", "a ...3", "a ...0 b", "a ...21 b", "a ...three b", "a .... b"))
            assertThrows(IllegalArgumentException.class, () -> new Phrases<String>().add(gap, "x"), gap);
        for (String word : List.of("", "Buy in", "buy||in now", "his/her", "fn:phrase(buy in)", "don’t"))
            assertThrows(IllegalArgumentException.class, () -> new Phrases<String>().add(word, "x"), word);
    }

    @Test
    void tokensKeepWordsWholeAndPointIntoTheText() {
        var tokens = Tokens.of("Node.js costs $3.5M—don't ask.Next");
        var words = new ArrayList<String>();
        for (int i = 0; i < tokens.size(); i++) words.add(tokens.word(i));
        assertEquals(List.of("node.js", "costs", "$3.5m", "-", "don't", "ask", ".", "next"), normalised(words));
    }

    private static List<String> normalised(List<String> words) {
        return words.stream().map(w -> w.equals("—") ? "-" : w).toList();
    }

    private enum Taste {
        SWEET,
        A_BIT_SOUR
    }

    @Test
    void aFilesPhrasesMeanTheirGroups() {
        var file = DataFile.parse("tastes.txt", "[sweet]\nhoney\n[a-bit-sour]\ngreen apple*\n");
        var phrases = Phrases.ofGroups(file, Taste.class);
        var tokens = Tokens.of("honey on green apples");
        var found = new ArrayList<Taste>();
        phrases.find(tokens, 0, tokens.size(), (taste, from, to) -> found.add(taste));
        assertEquals(List.of(Taste.SWEET, Taste.A_BIT_SOUR), found);
    }

    @Test
    void aGroupThatMeansNothingIsReportedWithItsLine() {
        var file = DataFile.parse("tastes.txt", "[sweet]\nhoney\n[loud]\ndrums\n");
        var e = assertThrows(IllegalArgumentException.class, () -> Phrases.ofGroups(file, Taste.class));
        assertTrue(String.valueOf(e.getMessage()).startsWith("tastes.txt:4: "), e.getMessage());
    }
}
