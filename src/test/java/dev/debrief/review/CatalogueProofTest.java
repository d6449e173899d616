package dev.debrief.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.debrief.catalogue.Catalogue;
import dev.debrief.domain.Exemplar;
import dev.debrief.domain.Pattern;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every pattern proves its cues on its own answers; all that is wrong is reported together. */
final class CatalogueProofTest {
    @Test
    void eachCueFindsAFailingAnswerAndNoOther() {
        var patterns = List.copyOf(
                Catalogue.read(Path.of("corpus/patterns")).patterns().values());
        var wrong = new ArrayList<String>();
        var finder = new CueFinder(patterns, Pattern::cues);
        for (Pattern pattern : patterns) {
            for (Pattern.Cue cue : pattern.cues()) {
                if (pattern.failing().stream().noneMatch(e -> finds(finder, pattern, cue, e))) {
                    wrong.add(pattern.slug() + ".yaml:" + cue.line() + ": finds none of its failing answers");
                }
                var silent = new ArrayList<>(pattern.strong());
                silent.addAll(pattern.nearMisses());
                silent.stream()
                        .filter(e -> finds(finder, pattern, cue, e))
                        .forEach(e -> wrong.add(pattern.slug() + ".yaml:" + cue.line()
                                + ": finds the fine answer about '" + e.about() + "'"));
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void eachContradictionFindsAStrongAnswerAndNoFailingOne() {
        var patterns = List.copyOf(
                Catalogue.read(Path.of("corpus/patterns")).patterns().values());
        var wrong = new ArrayList<String>();
        var finder = new CueFinder(patterns, Pattern::contradictions);
        for (Pattern pattern : patterns) {
            for (Pattern.Cue cue : pattern.contradictions()) {
                if (pattern.strong().stream().noneMatch(e -> finds(finder, pattern, cue, e)))
                    wrong.add(pattern.slug() + ".yaml:" + cue.line() + ": finds none of its strong answers");
                pattern.failing().stream()
                        .filter(e -> finds(finder, pattern, cue, e))
                        .forEach(e -> wrong.add(pattern.slug() + ".yaml:" + cue.line()
                                + ": finds the failing answer about '" + e.about() + "'"));
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static boolean finds(CueFinder finder, Pattern pattern, Pattern.Cue cue, Exemplar exemplar) {
        return finder.find(exemplar.text()).stream()
                .anyMatch(
                        hit -> hit.pattern().equals(pattern.slug()) && hit.cue().equals(cue));
    }
}
