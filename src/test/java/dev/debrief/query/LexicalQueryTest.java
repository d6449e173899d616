package dev.debrief.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.domain.Schema;
import dev.debrief.store.WordQuery;
import dev.debrief.store.WordQuery.All;
import dev.debrief.store.WordQuery.AnyOf;
import dev.debrief.store.WordQuery.Best;
import dev.debrief.store.WordQuery.Phrase;
import dev.debrief.store.WordQuery.Term;
import dev.debrief.store.lucene.English;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LexicalQueryTest {
    private static final LexicalQuery.Reader READER = new LexicalQuery.Reader(new English());

    private static LexicalQuery read(String typed) {
        return READER.read(QueryText.parse(typed, Schema.SHIPPED));
    }

    private static WordQuery matching(String typed) {
        return read(typed).matching().orElseThrow();
    }

    @Test
    void wordsAreStemmedAndAnyOfAFewIsEnough() {
        assertEquals(
                new All(List.of(new AnyOf(1, List.of(new Term("quokka"), new Term("harbour")))), List.of()),
                matching("Quokkas harboured"));
    }

    @ParameterizedTest
    @CsvSource({"3, 1", "4, 2", "5, 2", "6, 3", "9, 4"})
    void ofManyWordsAPassageMustHaveAGoodThird(int words, int least) {
        String query = String.join(
                " ",
                List.of("alpha bravo charlie delta foxtrot hotel kilo lima oscar".split(" "))
                        .subList(0, words));
        var all = assertInstanceOf(All.class, matching(query));
        var any = assertInstanceOf(AnyOf.class, all.required().getFirst());
        assertEquals(words, any.of().size());
        assertEquals(least, any.least());
    }

    @Test
    void wordsOfAQuestionAreLeftOutUnlessNothingElseWasTyped() {
        assertEquals(
                List.of("committe", "reject"), read("what do committees reject").words());
        assertEquals(List.of("what", "do"), read("what do").words());
    }

    @Test
    void aWordTypedTwiceIsLookedForOnce() {
        assertEquals(matching("scope"), matching("scope scopes"));
    }

    @Test
    void aPhraseKeepsThePlacesOfItsStopWords() {
        var all = assertInstanceOf(All.class, matching("\"lack of evidence\""));
        assertEquals(List.of(new Phrase(List.of("lack", "evid"), List.of(0, 2))), all.required());
        all = assertInstanceOf(All.class, matching("\"the lack of evidence\""));
        assertEquals(List.of(new Phrase(List.of("lack", "evid"), List.of(0, 2))), all.required());
    }

    @Test
    void aPhraseOfOneWordIsThatWordAndMustOccur() {
        assertEquals(new All(List.of(new Term("scope")), List.of()), matching("\"scope\""));
    }

    @Test
    void aPhraseOfStopWordsHasNoTerms() {
        assertTrue(read("\"to be or not to be\"").isEmpty());
        assertTrue(read("\"to be or not to be\"").matching().isEmpty());
    }

    @Test
    void whatIsExcludedRestrictsHitsHoweverTheyWereFound() {
        var query = read("scope -\"lack of evidence\" -google");
        var excluded = List.<WordQuery>of(new Phrase(List.of("lack", "evid"), List.of(0, 2)), new Term("googl"));
        assertEquals(new All(List.of(), excluded), query.restriction().orElseThrow());
        assertEquals(
                excluded,
                assertInstanceOf(All.class, query.matching().orElseThrow()).excluded());
        assertTrue(read("scope").restriction().isEmpty());
        assertTrue(read("-google").isEmpty());
    }

    @Test
    void aWordOrItsSynonymCountsOnce() {
        var all = assertInstanceOf(All.class, matching("hc"));
        var any = assertInstanceOf(AnyOf.class, all.required().getFirst());
        var best = assertInstanceOf(Best.class, any.of().getFirst());
        assertTrue(best.of().contains(new Term("hc")), best.toString());
        assertTrue(best.of().contains(new Phrase(List.of("hire", "committe"), List.of(0, 1))), best.toString());
    }

    @Test
    void wordsThatMeanAPhraseBringItsOtherForms() {
        var all = assertInstanceOf(All.class, matching("hiring committee"));
        var any = assertInstanceOf(AnyOf.class, all.required().getFirst());
        assertTrue(
                any.of().stream()
                        .anyMatch(one -> one instanceof Best best && best.of().contains(new Term("hc"))),
                any.toString());
    }

    @Test
    void aSynonymOfSeveralWordsKeepsThePlacesOfItsStopWords() {
        var all = assertInstanceOf(All.class, matching("r&d"));
        var any = assertInstanceOf(AnyOf.class, all.required().getFirst());
        var best = assertInstanceOf(Best.class, any.of().getFirst());
        assertEquals(List.of(new Term("r&d"), new Phrase(List.of("research", "develop"), List.of(0, 2))), best.of());
        assertEquals(
                List.of("research", "develop"), read("research and development").words());
        assertTrue(read("research and development")
                .marking()
                .orElseThrow()
                .toString()
                .contains("r&d"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "didn't, didn\u2019t",
                "didn't, didn\u201Bt",
                "O'Reilly, o\u02BCreilly",
                "resume, r\u00E9sum\u00E9",
                "resume, re\u0301sume\u0301",
                "naive, NA\u00CFVE",
                "Nestle, Nestl\u00E9",
                "cooperate, co\u00ADoperate"
            })
    void aWordIsTheSameInWhateverWayItIsTyped(String plain, String typed) {
        for (String query : List.of("%s", "\"%s scope\"", "harbour -%s", "harbour -\"%s scope\""))
            assertEquals(matching(query.formatted(plain)), matching(query.formatted(typed)), query);
    }

    @Test
    void aNameWithItsSignsIsOneWordAndNotStemmed() {
        assertEquals(
                List.of("c++", "c#", "f#", ".net", "node.js", "l6", "e5", "sr", "r&d", "a/b", "c"),
                read("C++ C#, (F#) .NET Node.js L6 E5 Sr. R&D A/B C.").words());
    }

    @Test
    void signsOfNamesAreNoOperators() {
        var query = read("C/C++ +scope -C# -.NET -\"modern C++\" -R&D");
        assertEquals(List.of("c", "c++", "scope"), query.words());
        assertEquals(
                List.of(
                        new Term("c#"),
                        new Term(".net"),
                        new Phrase(List.of("modern", "c++"), List.of(0, 1)),
                        new Term("r&d")),
                query.excluded());
    }

    @Test
    void onlyWordsThatFewPassagesHaveTellThemApart() {
        var frequencies = Map.of("candid", 500, "quokka", 2, "zyzzyva", 0);
        var query = read("candidates quokka zyzzyva");
        assertEquals(
                new AnyOf(1, List.of(new Term("quokka"), new Term("zyzzyva"))),
                query.telling(word -> frequencies.getOrDefault(word, 0), 1_000).orElseThrow());
    }

    @Test
    void ifAllWordsAreCommonAllOfThemTellPassagesApart() {
        assertEquals(
                new All(List.of(new Term("candid"), new Term("tram")), List.of()),
                read("candidates tram").telling(word -> 500, 1_000).orElseThrow());
    }

    @Test
    void aRareUnknownWordWeighsMoreThanACommonKnownOne() {
        var frequencies = Map.of("candid", 500);
        var query = read("candidates quokka");
        double known = query.known(word -> frequencies.getOrDefault(word, 0), 1_000);
        assertTrue(known > 0 && known < 0.2, known + "");
        assertEquals(1, read("candidates").known(word -> frequencies.getOrDefault(word, 0), 1_000));
        assertEquals(1, read("\"quokka\"").known(word -> 0, 1_000), "hits have the phrase in any case");
    }

    @Test
    void whatHasAWordCoversItsShareOfTheQuery() {
        var frequencies = Map.of("candid", 500, "signal", 20);
        var coverage = read("candidates signals quokka").coverage(word -> frequencies.getOrDefault(word, 0), 1_000);
        Map<WordQuery, Double> shares = new HashMap<>();
        for (var one : coverage) shares.put(one.of(), one.score());
        double candidate = shares.getOrDefault(new Term("candid"), 0.0);
        double signal = shares.getOrDefault(new Term("signal"), 0.0);
        double quokka = shares.getOrDefault(new Term("quokka"), 0.0);
        assertTrue(0 < candidate && candidate < signal && signal < quokka, shares.toString());
        assertEquals(1, candidate + signal + quokka, 1e-9);
        assertEquals(List.of(), read("\"quokka\"").coverage(word -> 0, 1_000), "nothing but a phrase");
    }

    @Test
    void wordsSynonymsAndPhrasesAreMarked() {
        var marking = assertInstanceOf(
                AnyOf.class, read("hc \"decision log\" -google").marking().orElseThrow());
        assertEquals(
                List.of(
                        new Term("hc"),
                        new Phrase(List.of("hire", "committe"), List.of(0, 1)),
                        new Term("committe"),
                        new Term("panel"),
                        new Phrase(List.of("decis", "log"), List.of(0, 1))),
                marking.of());
        assertTrue(read("-google").marking().isEmpty());
    }
}
