package dev.debrief.app;

import dev.debrief.answer.Answer;
import dev.debrief.answer.AnswerRequest;
import dev.debrief.answer.Claim;
import dev.debrief.domain.Facet;
import dev.debrief.domain.PatternSummary;
import dev.debrief.review.Finding;
import dev.debrief.review.ReviewRequest;
import dev.debrief.search.FacetCount;
import dev.debrief.search.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a reader should know first: what there is, and what an answer and a review look like.
 *
 * @param answer to a question about one of the largest topics; null if there is nothing to state
 * @param reviewed the example draft; null if there is none, or no documented failure is near to it
 */
public record Overview(
        Coverage.Documents documents,
        @Nullable Answer answer,
        @Nullable ReviewedExample reviewed) {
    /** Of so many of the largest topics, the one with the best supported answer is shown. */
    private static final int MOST_TOPICS = 10;

    /**
     * A draft, and what is found first about it.
     *
     * @param findings how many documented failures it resembles
     */
    public record ReviewedExample(String draft, Finding first, int findings) {}

    static Overview of(KnowledgeBase knowledge) throws IOException {
        return new Overview(knowledge.coverage().documents(), answer(knowledge), reviewed(knowledge));
    }

    /**
     * The answer with the most stances to a question about one of the largest topics; of equal ones, the one whose best supported
     * rejection more authors document. It has something that is rejected and something that is approved.
     */
    private static @Nullable Answer answer(KnowledgeBase knowledge) throws IOException {
        var answers = new ArrayList<Answer>();
        var topics = knowledge
                .search(SearchRequest.listing(knowledge.countable(), 1, 1))
                .counts(Facet.TOPIC);
        for (var topic : topics.stream().limit(MOST_TOPICS).toList())
            if (topic.count() > 0) answers.add(knowledge.answer(AnswerRequest.of(question(topic))));
        return answers.stream()
                .filter(answer -> !answer.claims(Claim.Stance.AGAINST).isEmpty())
                .filter(answer -> !answer.claims(Claim.Stance.FOR).isEmpty())
                .max(Comparator.comparingLong(Overview::stances).thenComparingInt(Overview::support))
                .orElse(null);
    }

    private static long stances(Answer answer) {
        return answer.claims().stream().map(Claim::stance).distinct().count();
    }

    private static int support(Answer answer) {
        return answer.claims(Claim.Stance.AGAINST).stream()
                .mapToInt(Claim::documents)
                .max()
                .orElse(0);
    }

    private static String question(FacetCount topic) {
        return "What do committees reject about " + topic.label().toLowerCase(Locale.ROOT) + "?";
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
