package dev.debrief.eval;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.app.KnowledgeBase;
import dev.debrief.review.Review;
import dev.debrief.review.Review.Resemblance;
import dev.debrief.review.ReviewRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares the findings for judged drafts with the failures that the drafts contain, and counts false alarms. */
public final class NearestEval {
    private static final int DEPTH = 10;

    private NearestEval() {}

    /**
     * The figures, by name. {@code hit@k}: share of failing drafts with an accepted passage among the first k findings;
     * {@code mrr10}: mean reciprocal rank of that passage, over ten findings; {@code auc}: how often a failing draft scores
     * above a strong one; {@code auc_if_only_shortness_counted}: the same if shorter drafts scored higher, as a baseline;
     * {@code caught} and {@code false_alarms}: shares of failing and of strong drafts with the verdict {@code match};
     * {@code balanced_accuracy}: mean of {@code caught} and of one minus {@code false_alarms}; {@code offtopic_refused}: share
     * of texts that are not answers and get the verdict {@code none}.
     */
    public static Map<String, Double> figures(KnowledgeBase knowledge, Path drafts) throws IOException {
        var ranks = new ArrayList<Integer>();
        Map<String, List<Double>> scores = new LinkedHashMap<>();
        Map<String, List<Double>> lengths = new LinkedHashMap<>();
        Map<String, List<Resemblance>> verdicts = new LinkedHashMap<>();
        for (JsonNode one : Qrel.cases(drafts)) {
            String kind = one.path("kind").asText();
            String draft = one.path("draft").asText();
            var result = review(knowledge, one);
            add(
                    scores,
                    kind,
                    result.findings().isEmpty()
                            ? -1.0
                            : result.findings().getFirst().score());
            add(lengths, kind, (double) -draft.length());
            add(verdicts, kind, result.resemblance());
            if (kind.equals("failing")) ranks.add(rank(result, Qrel.of(one.path("accept"))));
        }
        var figures = new LinkedHashMap<>(hits(ranks));
        figures.put("auc", auc(of(scores, "failing"), of(scores, "strong")));
        figures.put("auc_if_only_shortness_counted", auc(of(lengths, "failing"), of(lengths, "strong")));
        double caught = share(of(verdicts, "failing").stream()
                .map(v -> v == Resemblance.MATCH)
                .toList());
        double alarms = share(
                of(verdicts, "strong").stream().map(v -> v == Resemblance.MATCH).toList());
        figures.put("caught", caught);
        figures.put("false_alarms", alarms);
        figures.put("balanced_accuracy", (caught + 1 - alarms) / 2);
        figures.put(
                "offtopic_refused",
                share(of(verdicts, "offtopic").stream()
                        .map(v -> v == Resemblance.NONE)
                        .toList()));
        return figures;
    }

    static Review review(KnowledgeBase knowledge, JsonNode draft) throws IOException {
        return knowledge.review(new ReviewRequest(draft.path("draft").asText(), DEPTH, null, null));
    }

    /** Computes {@code hit@k} and {@code mrr10} from ranks as {@link #rank} returns them. */
    static Map<String, Double> hits(List<Integer> ranks) {
        var figures = new LinkedHashMap<String, Double>();
        for (int k : new int[] {1, 3, 10}) {
            figures.put(
                    "hit@" + k,
                    share(ranks.stream().map(rank -> rank > 0 && rank <= k).toList()));
        }
        figures.put(
                "mrr10",
                ranks.stream()
                        .mapToDouble(rank -> rank > 0 ? 1.0 / rank : 0)
                        .average()
                        .orElse(0));
        return figures;
    }

    /** The rank of the first accepted passage, starting at 1; 0 if there is none. */
    static int rank(Review review, List<Qrel> accepted) {
        for (int i = 0; i < review.findings().size(); i++) {
            var passage = review.findings().get(i).passage();
            if (accepted.stream().anyMatch(qrel -> qrel.isIn(passage.place().source(), passage.text()))) return i + 1;
        }
        return 0;
    }

    private static <T> void add(Map<String, List<T>> lists, String key, T value) {
        lists.computeIfAbsent(key, unused -> new ArrayList<>()).add(value);
    }

    private static <T> List<T> of(Map<String, List<T>> lists, String key) {
        return lists.getOrDefault(key, List.of());
    }

    private static double share(List<Boolean> all) {
        return all.isEmpty() ? 0 : (double) all.stream().filter(b -> b).count() / all.size();
    }

    private static double auc(List<Double> above, List<Double> below) {
        double won = 0;
        for (double a : above) for (double b : below) won += a > b ? 1 : a == b ? 0.5 : 0;
        return above.isEmpty() || below.isEmpty() ? 0 : won / (above.size() * below.size());
    }
}
