package dev.debrief.eval;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.app.KnowledgeBase;
import dev.debrief.review.Review;
import dev.debrief.review.ReviewRequest;
import java.io.IOException;
import java.nio.file.Path;
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
        return judged(knowledge, drafts, "").all();
    }

    /**
     * The same for all drafts that have some value in a field, by value.
     *
     * @param field such as {@code role}
     */
    public static Map<String, Map<String, Double>> figuresBy(KnowledgeBase knowledge, Path drafts, String field)
            throws IOException {
        return judged(knowledge, drafts, field).groups();
    }

    private static Grouped judged(KnowledgeBase knowledge, Path drafts, String field) throws IOException {
        var figures = new Grouped();
        for (JsonNode one : Qrel.cases(drafts)) {
            String kind = one.path("kind").asText();
            String draft = one.path("draft").asText();
            var review = review(knowledge, draft);
            figures.add(one.path(field).asText(), some -> {
                some.add(kind, draft, review);
                if (kind.equals("failing")) some.rank(rank(review, Qrel.of(one.path("accept"))));
            });
        }
        return figures;
    }

    static Review review(KnowledgeBase knowledge, String draft) throws IOException {
        return knowledge.review(ReviewRequest.of(draft, DEPTH));
    }

    /** The rank of the first accepted passage, starting at 1; 0 if there is none. */
    static int rank(Review review, List<Qrel> accepted) {
        for (int i = 0; i < review.findings().size(); i++) {
            var passage = review.findings().get(i).passage();
            if (accepted.stream().anyMatch(qrel -> qrel.isIn(passage.place().source(), passage.text()))) return i + 1;
        }
        return 0;
    }
}
