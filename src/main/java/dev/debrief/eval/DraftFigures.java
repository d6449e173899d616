package dev.debrief.eval;

import dev.debrief.review.Review;
import dev.debrief.review.Review.Resemblance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the reviews of judged drafts; {@link NearestEval#figures} says what the figures mean. */
final class DraftFigures {
    private final List<Integer> ranks = new ArrayList<>();
    private final Map<String, List<Double>> scores = new LinkedHashMap<>();
    private final Map<String, List<Double>> lengths = new LinkedHashMap<>();
    private final Map<String, List<Resemblance>> verdicts = new LinkedHashMap<>();

    /** @param kind what the draft is: failing, strong, or offtopic */
    void add(String kind, String draft, Review review) {
        add(
                scores,
                kind,
                review.findings().isEmpty()
                        ? -1.0
                        : review.findings().getFirst().score());
        add(lengths, kind, (double) -draft.length());
        add(verdicts, kind, review.resemblance());
    }

    /** @param rank of the first accepted passage of a failing draft, starting at 1; 0 if there is none */
    void rank(int rank) {
        ranks.add(rank);
    }

    Map<String, Double> figures() {
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

    /** Computes {@code hit@k} and {@code mrr10} from ranks as {@link NearestEval#rank} returns them. */
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
