package dev.debrief.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.debrief.domain.Described;
import dev.debrief.domain.Dimension;
import dev.debrief.domain.Facet;
import dev.debrief.domain.Kind;
import dev.debrief.domain.Passage;
import dev.debrief.domain.Ranker;
import dev.debrief.domain.Source;
import dev.debrief.domain.Tags;
import dev.debrief.domain.Verdict;
import dev.debrief.search.FacetCount;
import dev.debrief.search.Hit;
import dev.debrief.search.SearchResult.Offer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which hits may make a claim, by their scores and by what they have in common with the topic. */
final class TopicHitsTest {
    private static final Tags NO_COMPANY = Tags.NONE;

    /** A hit by an author of its own that has all words of the topic. */
    private static Hit hit(String id, double score, Kind kind, Tags tags) {
        return hit(id, score, kind, tags, Map.of(Ranker.COVERAGE, 0.33));
    }

    private static Hit hit(String id, double score, Kind kind, Tags tags, Map<Ranker, Double> rankers) {
        var passage = new Passage(
                id,
                "What " + id + " tells.",
                new Described.Heading("", null),
                Described.Judgement.inferred(kind, Verdict.NONE),
                tags,
                new Passage.Place(id, id, id + ".md", 0, 1),
                new Source(null, id, null, null, null, null, null),
                new Passage.Links(null, null, null, List.of(), List.of()));
        return new Hit(passage, List.of(), List.of(), score, null, rankers);
    }

    /** Facts with these scores, named a, b, c, and so on. */
    private static List<Hit> facts(double... scores) {
        var facts = new ArrayList<Hit>();
        for (double score : scores)
            facts.add(hit(Character.toString('a' + facts.size()), score, Kind.FACT, NO_COMPANY));
        return facts;
    }

    private static Tags company(String name) {
        return new Tags(Map.of(Dimension.COMPANY, List.of(name)));
    }

    private static List<String> telling(List<Hit> found, Offer... offers) {
        var hits = TopicHits.of(found, List.of(offers));
        return hits.unused().stream()
                .filter(hits::isTelling)
                .map(hit -> hit.passage().id())
                .toList();
    }

    @Test
    void highScoresAndTheFirstThreeTell() {
        assertEquals(List.of("a", "b", "c", "d"), telling(facts(1.2, 1.1, 1.0, 0.95, 0.89)));
        assertEquals(List.of("a", "b", "c"), telling(facts(0.7, 0.65, 0.6, 0.6)));
    }

    @Test
    void theBestOfEachStanceTellsIfItIsNotFarBehind() {
        var found = facts(1.2, 1.1, 1.0, 0.95);
        found.add(hit("rejected", 0.8, Kind.REJECTION_TRIGGER, NO_COMPANY));
        found.add(hit("rejected-too", 0.79, Kind.REJECTION_TRIGGER, NO_COMPANY));
        found.add(hit("approved", 0.74, Kind.APPROVAL_SIGNAL, NO_COMPANY));
        assertEquals(List.of("a", "b", "c", "d", "rejected"), telling(found));
    }

    @Test
    void otherAuthorsTellWithALowerScoreOnlyIfTheyAreCloseToTheTopic() {
        var near = Map.of(Ranker.COVERAGE, 0.15);
        var found = List.of(
                hit("a", 0.8, Kind.FACT, NO_COMPANY, near),
                hit("b", 0.8, Kind.FACT, NO_COMPANY, near),
                hit("c", 0.8, Kind.FACT, NO_COMPANY, near),
                hit("near", 0.8, Kind.REJECTION_TRIGGER, NO_COMPANY, near),
                hit("close", 0.8, Kind.FACT, NO_COMPANY));
        assertEquals(List.of("a", "b", "c", "close"), telling(found));
    }

    @Test
    void aHitThatSharesNeitherWordsNorMeaningWithTheTopicTellsNothing() {
        var patterns = Map.of(Ranker.PATTERNS, 0.37, Ranker.COVERAGE, 0.1, Ranker.MEANING, 0.2);
        var near = Map.of(Ranker.MEANING, 0.31);
        assertEquals(
                List.of("near"),
                telling(List.of(
                        hit("far", 1.2, Kind.FACT, NO_COMPANY, patterns),
                        hit("near", 1.1, Kind.FACT, NO_COMPANY, near))));
    }

    @Test
    void aTopicThatNamesACompanyIsAnsweredFromWhatIsFiledUnderIt() {
        var netflix = new Offer(Facet.COMPANY, new FacetCount("Netflix", "Netflix", 2, false));
        var found = List.of(
                hit("general", 1.3, Kind.ADVICE, NO_COMPANY),
                hit("netflix-1", 1.2, Kind.FACT, company("Netflix")),
                hit("uber", 1.1, Kind.FACT, company("Uber")),
                hit("netflix-2", 1.0, Kind.FACT, company("Netflix")));
        assertEquals(List.of("netflix-1", "netflix-2"), telling(found, netflix));
        assertEquals(4, telling(found).size());
    }

    @Test
    void oneHitAboutACompanyDoesNotHideTheOthers() {
        var netflix = new Offer(Facet.COMPANY, new FacetCount("Netflix", "Netflix", 1, false));
        var found = List.of(
                hit("general", 1.3, Kind.ADVICE, NO_COMPANY), hit("netflix", 1.2, Kind.FACT, company("Netflix")));
        assertEquals(List.of("general", "netflix"), telling(found, netflix));
    }
}
