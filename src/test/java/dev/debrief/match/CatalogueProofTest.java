package dev.debrief.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.debrief.catalogue.Catalogue;
import dev.debrief.domain.Exemplar;
import dev.debrief.domain.Pattern;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every pattern proves its cues on its own answers; all that is wrong is reported together. */
final class CatalogueProofTest {
    @Test
    void eachCueFindsAFailingAnswerAndNoOther() throws IOException {
        var patterns = List.copyOf(
                Catalogue.read(Path.of("corpus/patterns")).patterns().values());
        var wrong = new ArrayList<String>();
        try (var monitor = new CueMonitor(patterns)) {
            for (Pattern pattern : patterns) {
                for (Pattern.Cue cue : pattern.cues()) {
                    if (pattern.failing().stream().noneMatch(e -> finds(monitor, pattern, cue, e))) {
                        wrong.add(pattern.slug() + ".yaml:" + cue.line() + ": finds none of its failing answers");
                    }
                    var silent = new ArrayList<>(pattern.strong());
                    silent.addAll(pattern.nearMisses());
                    silent.stream()
                            .filter(e -> finds(monitor, pattern, cue, e))
                            .forEach(e -> wrong.add(pattern.slug() + ".yaml:" + cue.line()
                                    + ": finds the fine answer about '" + e.about() + "'"));
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static boolean finds(CueMonitor monitor, Pattern pattern, Pattern.Cue cue, Exemplar exemplar) {
        try {
            return monitor.find(exemplar.text()).stream()
                    .anyMatch(hit ->
                            hit.pattern().equals(pattern.slug()) && hit.cue().equals(cue));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
