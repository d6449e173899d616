package dev.debrief.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.app.KnowledgeBase;
import dev.debrief.app.Workspace;
import dev.debrief.domain.Facet;
import dev.debrief.ingest.Progress;
import dev.debrief.ingest.Sources;
import dev.debrief.learn.Artifacts;
import dev.debrief.learn.TunedEncoder;
import dev.debrief.search.SearchRequest;
import dev.debrief.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers from six digests, two of them by the same author. */
@SuppressWarnings("NullAway.Init")
final class ComposerTest {
    @TempDir
    static Path folder;

    private static KnowledgeBase knowledge;

    private static void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    private static String digest(String author, String date, String passages) {
        return """
                ---
                title: "By %s"
                source:
                  title: Original
                  author: %s
                  date: %s
                passages: declared
                roles: [engineer]
                levels: []
                ---
                %s""".formatted(author, author, date, passages);
    }

    @BeforeAll
    static void build() throws IOException {
        String hero = "hero-narrative";
        write("patterns/" + hero + ".yaml", Files.readString(Path.of("corpus/patterns", hero + ".yaml")));
        write("articles/one.md", digest("Ada", "2019-05", """
                The committee rejected an engineer who told a solo rescue of the payments outage. {.rejection-trigger pattern=hero-narrative company=Google}

                "I did the solo rescue of the outage alone, over one weekend." {.bad-example pattern=hero-narrative pair=a}

                "Two teams shared the rescue of the outage, and I wrote down who did what." {.good-example pair=a}

                Interviewers ask how a rescue of an outage went and who else was on call. {.question}
                """));
        write("articles/two.md", digest("Grace", "2023", """
                A solo rescue of an outage is what an engineer was turned down for. {.rejection-trigger pattern=hero-narrative level=staff}

                Sharing the credit for the rescue of an outage was praised. {.approval-signal}
                """));
        write("articles/three.md", digest("ADA", "2021", """
                Another solo rescue of an outage was rejected. {.rejection-trigger pattern=hero-narrative}

                A third solo rescue of an outage failed in the debrief. {.rejection-trigger pattern=hero-narrative}

                Loops for the harbour team take 4 rounds. {.fact company=Stripe}
                """));
        write("articles/four.md", digest("Linus", "2020", """
                A startup hired the engineer because of a solo rescue of the outage. {.approval-signal pattern=hero-narrative company=Stripe}
                """));
        write("articles/five.md", digest("Barbara", "2022", """
                Designers are told to say who shared in the rescue of an outage. {.advice role=designer}
                """).replace("[engineer]", "[designer]"));
        write("articles/six.md", digest("Edsger", "2018", """
                Releasing without running the tests was what failed the harbour candidate. {.rejection-trigger}

                Do not release without running the tests, which is what failed the harbour candidate. {.advice}

                The lighthouse keeper interview is said to be the quietest of all. {.advice}

                Describe one night at the lighthouse in a keeper interview. {.advice}
                """));
        var sources = new Sources(List.of(folder.resolve("articles")), folder.resolve("patterns"));
        knowledge = new Workspace(
                        sources, folder.resolve("index"), TunedEncoder.embedder(Artifacts.ofProgram()), unused -> {})
                .open(Progress.NONE);
    }

    @AfterAll
    static void close() throws IOException {
        knowledge.close();
    }

    private static Claim pattern(Answer answer) {
        return answer.claims(Claim.Stance.AGAINST).getFirst();
    }

    @Test
    void aFailureIsClaimedOnceAndDocumentsByOneAuthorCountOnce() throws IOException {
        var claim = pattern(knowledge.answer(AnswerRequest.of("solo rescue outage")));
        assertEquals(knowledge.pattern("hero-narrative").orElseThrow().summary(), claim.text());
        assertEquals(3, claim.citations().size());
        assertEquals(2, claim.documents());
        assertEquals(Set.of("ada", "grace"), speakers(claim));
        assertEquals("2019-05", claim.oldest().orElseThrow());
        assertEquals("2023", claim.newest().orElseThrow());
    }

    private static Set<String> speakers(Claim claim) {
        return claim.citations().stream().map(Citation::speaker).collect(Collectors.toSet());
    }

    @Test
    void aClaimWithoutAPatternIsInTheWordsOfItsPassage() throws IOException {
        var answer = knowledge.answer(AnswerRequest.of("solo rescue outage"));
        for (var claim : answer.claims())
            if (claim.stance() != Claim.Stance.AGAINST)
                assertEquals(claim.citations().getFirst().words(), claim.text());
        answer = knowledge.answer(AnswerRequest.of("interviewers ask who was on call"));
        assertTrue(answer.claims(Claim.Stance.ASK).getFirst().text().startsWith("Interviewers ask"));
    }

    @Test
    void examplesAreShownInPairsTheFailingOneFirst() throws IOException {
        var how = knowledge.answer(AnswerRequest.of("solo rescue outage")).claims(Claim.Stance.HOW);
        assertTrue(how.get(0).text().contains("alone, over one weekend"), how.toString());
        assertTrue(how.get(1).text().contains("Two teams"), how.toString());
    }

    @Test
    void aFailureThatIsSummedUpIsNotToldAgain() throws IOException {
        var patterns = knowledge.answer(AnswerRequest.of("solo rescue outage")).claims(Claim.Stance.AGAINST).stream()
                .map(Claim::pattern)
                .toList();
        assertEquals(patterns.stream().distinct().toList(), patterns);
    }

    @Test
    void nothingIsStatedTwice() throws IOException {
        var texts = knowledge.answer(AnswerRequest.of("solo rescue outage")).claims().stream()
                .map(Claim::text)
                .toList();
        assertEquals(texts.stream().distinct().toList(), texts);
    }

    @Test
    void anAuthorDoesNotSayTheSameUnderTwoHeadings() throws IOException {
        var answer = knowledge.answer(AnswerRequest.of("releasing without running tests"));
        assertEquals(
                List.of("Releasing without running the tests was what failed the harbour candidate."),
                answer.claims().stream().map(Claim::text).toList());
    }

    @Test
    void adviceThatTellsNobodyWhatToDoIsLeftOut() throws IOException {
        var how = knowledge
                .answer(AnswerRequest.of("lighthouse keeper interview"))
                .claims(Claim.Stance.HOW);
        assertEquals(
                List.of("Describe one night at the lighthouse in a keeper interview."),
                how.stream().map(Claim::text).toList());
    }

    @Test
    void oppositeDeclarationsOfIndependentAuthorsAreADisagreement() throws IOException {
        var disagreement = knowledge
                .answer(AnswerRequest.of("solo rescue outage"))
                .disagreements()
                .getFirst();
        assertEquals("hero-narrative", disagreement.pattern().slug());
        assertEquals(2, disagreement.against().documents());
        assertEquals(1, disagreement.inFavour().documents());
        assertEquals("Google", disagreement.against().by());
        assertEquals("Stripe", disagreement.inFavour().by());
    }

    @Test
    void anAnswerAboutACompanyCitesOnlyPassagesAboutIt() throws IOException {
        var request = new AnswerRequest("solo rescue outage", Map.of(Facet.COMPANY, List.of("google")));
        var answer = knowledge.answer(request);
        assertEquals(1, pattern(answer).documents());
        assertEquals(Answer.Status.THIN, answer.status());
    }

    @Test
    void aTopicThatNoDocumentSpeaksAboutForThesePeopleNamesWhatOthersAreTold() throws IOException {
        var request = new AnswerRequest("harbour team rounds", Map.of(Facet.COMPANY, List.of("Google")));
        var answer = knowledge.answer(request);
        assertEquals(Answer.Status.NOTHING, answer.status());
        assertTrue(answer.nearest().getFirst().text().contains("harbour"), answer.toString());
    }

    @Test
    void aTopicThatNamesARoleIsNotAnsweredWithWhatOthersAreTold() throws IOException {
        assertTrue(speakers(knowledge.answer(AnswerRequest.of("rescue of an outage")))
                .contains("barbara"));
        var answer = knowledge.answer(AnswerRequest.of("engineer rescue of an outage"));
        assertTrue(speakers(answer).contains("grace"), answer.toString());
        assertFalse(speakers(answer).contains("barbara"), answer.toString());
    }

    private static Set<String> speakers(Answer answer) {
        return answer.claims().stream()
                .flatMap(claim -> speakers(claim).stream())
                .collect(Collectors.toSet());
    }

    @Test
    void anUnknownWordIsAnsweredByNothing() throws IOException {
        var answer = knowledge.answer(AnswerRequest.of("zzyzx"));
        assertEquals(Answer.Status.NOTHING, answer.status());
        assertEquals(List.of(), answer.claims());
    }

    @Test
    void aClaimCannotBeMadeWithoutAPassageNorQuoteWhatThePassageLacks() throws IOException {
        assertThrows(
                IllegalArgumentException.class, () -> new Claim(Claim.Stance.FOR, "They like it.", null, List.of()));
        var passage = pattern(knowledge.answer(AnswerRequest.of("solo rescue outage")))
                .citations()
                .getFirst()
                .passage();
        int length = passage.text().length();
        assertThrows(IllegalArgumentException.class, () -> new Citation(passage, new Span(0, length + 1)));
    }

    @Test
    void aBlankQueryAndAnUnknownLevelAreRefused() {
        assertThrows(SearchRequest.InvalidException.class, () -> AnswerRequest.of(" "));
        assertThrows(
                SearchRequest.InvalidException.class,
                () -> new AnswerRequest("hero", Map.of(Facet.LEVEL, List.of("stuff"))));
    }
}
