package dev.debrief.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.HashingEmbedder;
import dev.debrief.catalogue.Catalogue;
import dev.debrief.domain.Pattern;
import dev.debrief.ingest.Built;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Links passages to the shipped patterns by their words; the vectors carry no meaning. */
final class PatternLinkerTest {
    private static final HashingEmbedder EMBEDDER = new HashingEmbedder();
    private static final List<Pattern> SHIPPED =
            List.copyOf(Catalogue.read(Path.of("corpus/patterns")).patterns().values());

    @SuppressWarnings("NullAway.Init")
    private static PatternLinker shipped;

    /** Not while the class is loaded: threads that embed would wait for it. */
    @BeforeAll
    static void link() {
        shipped = linker(SHIPPED);
    }

    private static PatternLinker linker(List<Pattern> patterns) {
        return Built.models()
                .catalogue(patterns, texts -> EMBEDDER.embedAll(texts, unused -> {}))
                .linker();
    }

    private static Optional<String> link(PatternLinker linker, PatternHubs hubs, String passage) {
        return linker.link(linker.scores(passage, EMBEDDER.embed(passage)), hubs)
                .pattern()
                .map(Pattern::slug);
    }

    @Test
    void nearlyAllStatementsOfAPatternAreLinkedToIt() {
        var patterns = SHIPPED;
        var linker = shipped;
        int right = 0;
        int all = 0;
        for (Pattern pattern : patterns) {
            for (String statement : pattern.documented()) {
                all++;
                if (link(linker, linker.newHubs(), statement).equals(Optional.of(pattern.slug()))) right++;
            }
        }
        assertTrue(all > 200, all + " statements");
        assertTrue(right > .97 * all, right + " of " + all);
    }

    @Test
    void aPassageEquallyFarFromAllPatternsIsNotLinked() {
        var linker = shipped;
        var nowhere = new float[EMBEDDER.dimension()];
        assertEquals(
                Optional.empty(),
                linker.link(linker.scores("zyzzyva quokka", nowhere), linker.newHubs())
                        .pattern());
    }

    @Test
    void onlyTheNearestPatternsHaveSharesAndTheirSumIsAtMostOne() {
        var linker = shipped;
        String text = "The candidate did it all alone and told nobody.";
        var shares = linker.shares(text, EMBEDDER.embed(text)).bySlug();
        assertEquals(12, shares.size());
        double sum = shares.values().stream().mapToDouble(share -> share).sum();
        assertTrue(sum > .2 && sum <= 1.0001, sum + "");
        assertTrue(shares.values().stream().allMatch(share -> share > 0));
    }

    @Test
    void theScoreForAPatternNearToEveryFailureIsLowered() {
        var linker = shipped;
        var patterns = SHIPPED;
        String slug = patterns.getFirst().slug();
        String statement = patterns.getFirst().documented().getFirst();
        var crowded = linker.newHubs();
        double[] scores = linker.scores(statement, EMBEDDER.embed(statement));
        for (int i = 0; i < 5; i++) crowded.add(scores);
        double[] corrected = crowded.corrected(scores);
        int at = patterns.indexOf(patterns.stream()
                .filter(pattern -> pattern.slug().equals(slug))
                .findFirst()
                .orElseThrow());
        assertTrue(corrected[at] < scores[at], corrected[at] + " and " + scores[at]);
    }

    @Test
    void withOnePatternNothingIsLinked() {
        var only = SHIPPED.subList(0, 1);
        var linker = linker(only);
        var link = linker.link(linker.scores(only.getFirst().summary(), EMBEDDER.embed("x")), linker.newHubs());
        assertEquals(Optional.empty(), link.pattern());
        assertTrue(link.shares().bySlug().isEmpty());
    }
}
