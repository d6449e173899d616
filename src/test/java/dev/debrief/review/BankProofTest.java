package dev.debrief.review;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.Golden;
import dev.debrief.app.KnowledgeBase;
import dev.debrief.app.Shipped;
import dev.debrief.domain.Exemplar;
import dev.debrief.domain.Pattern;
import dev.debrief.review.Review.Resemblance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every pattern proves itself with a fifth of its own answers: the failing ones lead to it, the strong ones and the near misses to
 * nothing. Those that do not are kept in a file, all together, so that each new one is seen.
 */
@Tag("model")
final class BankProofTest {
    private static final Path EXCEPTIONS = Path.of("src/test/resources/judged/bank-exceptions.txt");
    private static final double MOST_EXCEPTIONS = 0.05;
    private static final int FIRST_PATTERNS = 3;
    /** One answer of so many is tried. */
    private static final int OF = 5;

    @Test
    void failingAnswersLeadToTheirPatternAndFineOnesToNone() throws IOException {
        try (var knowledge = Shipped.knowledgeBase()) {
            var patterns = knowledge.patterns();
            var exceptions = patterns.parallelStream()
                    .flatMap(pattern -> Stream.of(
                                    wrong(knowledge, pattern, pattern.failing(), BankProofTest::strays),
                                    wrong(knowledge, pattern, pattern.strong(), BankProofTest::accused),
                                    wrong(knowledge, pattern, pattern.nearMisses(), BankProofTest::accused))
                            .flatMap(List::stream))
                    .sorted()
                    .toList();
            long answers = patterns.stream()
                    .flatMap(p -> Stream.of(p.failing(), p.strong(), p.nearMisses()))
                    .mapToLong(bank -> tried(bank).count())
                    .sum();
            assertTrue(exceptions.size() <= MOST_EXCEPTIONS * answers, exceptions.size() + " of " + answers);
            Golden.check(EXCEPTIONS, String.join("\n", exceptions) + "\n");
        }
    }

    /** All of them would take minutes; which ones are tried does not change with what else is in the bank. */
    private static Stream<Exemplar> tried(List<Exemplar> exemplars) {
        return exemplars.stream()
                .filter(exemplar -> Math.floorMod(exemplar.text().hashCode(), OF) == 0);
    }

    private static List<String> wrong(
            KnowledgeBase knowledge,
            Pattern pattern,
            List<Exemplar> exemplars,
            BiFunction<Pattern, Review, Optional<String>> complaint) {
        return tried(exemplars)
                .flatMap(exemplar -> complaint.apply(pattern, find(knowledge, exemplar)).stream()
                        .map(what -> pattern.slug() + ": " + what + ": " + start(exemplar.text())))
                .toList();
    }

    private static Optional<String> strays(Pattern pattern, Review result) {
        boolean found = result.findings().stream()
                .map(Finding::pattern)
                .filter(Objects::nonNull)
                .map(Pattern::slug)
                .distinct()
                .limit(FIRST_PATTERNS)
                .anyMatch(pattern.slug()::equals);
        return found ? Optional.empty() : Optional.of("failing, and led elsewhere");
    }

    private static Optional<String> accused(Pattern pattern, Review result) {
        return result.resemblance() == Resemblance.MATCH ? Optional.of("fine, and was accused") : Optional.empty();
    }

    private static Review find(KnowledgeBase knowledge, Exemplar exemplar) {
        try {
            return knowledge.review(ReviewRequest.of(exemplar.text(), 10));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String start(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.substring(0, Math.min(60, line.length()));
    }
}
