package dev.debrief.learn;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.embed.Embedder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The shipped weights do what they were trained for, on failures that took no part in training. */
@Tag("model")
final class TunedEncoderTest {
    private static final Path UNSEEN = Path.of("src/tune/resources/unseen");
    private static final ObjectMapper JSON = new ObjectMapper();

    private record Text(String failure, String text) {}

    private final Embedder embedder = TunedEncoder.embedder(Artifacts.ofProgram());

    @Test
    void anAnswerHasADescriptionOfItsFailureAmongTheNearestThreeFarMoreOftenThanBefore() throws IOException {
        var answers = new ArrayList<Text>();
        var descriptions = new ArrayList<Text>();
        try (var files = Files.list(UNSEEN)) {
            for (Path file : files.sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    var one = JSON.readTree(line);
                    String failure = one.path("failure").asText();
                    answers.add(new Text(failure, one.path("answers").path(0).asText()));
                    descriptions.add(
                            new Text(failure, one.path("descriptions").path(0).asText()));
                    descriptions.add(
                            new Text(failure, one.path("descriptions").path(4).asText()));
                }
            }
        }
        double before = amongThree(answers, descriptions, embedder::embed, embedder::embed);
        double now = amongThree(
                answers, descriptions, text -> embedder.embedAnswer(text).failure(), embedder.forAnswers()::embed);
        assertTrue(now > 1.3 * before, before + " before, " + now + " now");
    }

    private static double amongThree(
            List<Text> answers,
            List<Text> descriptions,
            Function<String, float[]> answered,
            Function<String, float[]> described) {
        var vectors = descriptions.stream().map(Text::text).map(described).toList();
        int found = 0;
        for (var answer : answers) {
            float[] vector = answered.apply(answer.text());
            var scores =
                    vectors.stream().map(other -> Statistics.dot(vector, other)).toList();
            double own = 0;
            for (int i = 0; i < scores.size(); i++)
                if (descriptions.get(i).failure().equals(answer.failure())) own = Math.max(own, scores.get(i));
            double best = own;
            if (scores.stream().filter(score -> score > best).count() < 3) found++;
        }
        return (double) found / answers.size();
    }
}
