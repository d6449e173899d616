package dev.debrief.app;

import dev.debrief.answer.Answer;
import dev.debrief.answer.AnswerRequest;
import dev.debrief.answer.Claim;
import dev.debrief.domain.PatternSummary;
import dev.debrief.review.Finding;
import dev.debrief.review.ReviewRequest;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a reader should know first: what there is, what is missing, and what an answer and a review look like.
 *
 * @param answer about one of the failures that the most authors document; null if there is nothing to state
 * @param reviewed the example draft; null if there is none, or no documented failure is near to it
 */
public record Overview(
        Coverage coverage,
        Gaps gaps,
        @Nullable Answer answer,
        @Nullable ReviewedExample reviewed) {
    /** Of so many of the best documented failures, the one with the fullest answer is shown. */
    private static final int MOST_TOPICS = 6;

    /**
     * A draft, and what is found first about it.
     *
     * @param findings how many documented failures it resembles
     */
    public record ReviewedExample(String draft, Finding first, int findings) {}

    static Overview of(KnowledgeBase knowledge) throws IOException {
        return new Overview(knowledge.coverage(), knowledge.gaps(), answer(knowledge), reviewed(knowledge));
    }

    /** The answer with the most stances; of equal ones, the one about the failure that more authors document. */
    private static @Nullable Answer answer(KnowledgeBase knowledge) throws IOException {
        Answer best = null;
        long most = 0;
        for (var topic : bestDocumented(knowledge).stream().limit(MOST_TOPICS).toList()) {
            if (topic.documents() == 0) break;
            var answer = knowledge.answer(AnswerRequest.of(topic.name()));
            long stances =
                    answer.claims().stream().map(Claim::stance).distinct().count();
            if (stances > most) {
                best = answer;
                most = stances;
            }
        }
        return best;
    }

    private static @Nullable ReviewedExample reviewed(KnowledgeBase knowledge) throws IOException {
        var draft = exampleDraft(knowledge);
        if (draft.isEmpty()) return null;
        var request = ReviewRequest.of(draft.get(), ReviewRequest.MOST_FINDINGS);
        var failures = knowledge.review(request).failures();
        return failures.isEmpty() ? null : new ReviewedExample(draft.get(), failures.getFirst(), failures.size());
    }

    /** All patterns, starting with those that the most authors document. */
    public static List<PatternSummary> bestDocumented(KnowledgeBase knowledge) {
        return knowledge.documentation().stream()
                .sorted(Comparator.comparingInt(PatternSummary::documents)
                        .thenComparingInt(PatternSummary::passages)
                        .reversed()
                        .thenComparing(PatternSummary::name))
                .toList();
    }

    /**
     * The draft to try: the first failing answer of the pattern that the most authors document. Without a catalogue there is
     * none.
     */
    public static Optional<String> exampleDraft(KnowledgeBase knowledge) throws IOException {
        for (var summary : bestDocumented(knowledge)) {
            var failing = knowledge.pattern(summary.slug()).map(pattern -> pattern.failing());
            if (failing.isPresent() && !failing.get().isEmpty())
                return Optional.of(failing.get().getFirst().text());
        }
        return Optional.empty();
    }
}
