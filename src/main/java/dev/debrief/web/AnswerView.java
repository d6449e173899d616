package dev.debrief.web;

import dev.debrief.answer.Answer;
import dev.debrief.answer.AnswerRequest;
import dev.debrief.answer.Claim;
import dev.debrief.answer.Disagreement;
import dev.debrief.app.KnowledgeBase;
import dev.debrief.domain.Mode;
import dev.debrief.domain.PatternSummary;
import dev.debrief.search.SearchRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What committees say about a topic, as it stands above the hits. */
public record AnswerView(String basis, List<Answer.Part> parts, List<Disagreement> disagreements, String json) {
    /** Null if the request has filters that an answer cannot have, or if there is no claim. */
    static @Nullable AnswerView of(SearchRequest request, KnowledgeBase knowledge) throws IOException {
        if (request.mode() != Mode.HYBRID
                || !AnswerRequest.ABOUT.containsAll(request.filters().keySet())) return null;
        var answer = knowledge.answer(new AnswerRequest(request.query(), request.filters()));
        var parts = answer.parts();
        if (parts.isEmpty()) return null;
        return new AnswerView(basis(answer), parts, answer.disagreements(), Links.answer(request));
    }

    /** Whether a claim is the summary of a pattern. */
    boolean states(PatternSummary pattern) {
        return parts.stream()
                .flatMap(part -> part.claims().stream())
                .anyMatch(claim -> claim.text().equals(pattern.summary()));
    }

    private static String basis(Answer answer) {
        return answer.status() == Answer.Status.THIN
                ? "Only one document speaks about this, so take it as one voice."
                : "From " + answer.documents()
                        + " independent documents, in their words or as the catalogue sums them up.";
    }

    /** The years of a claim's documents, such as "2017 to 2025"; empty if none is known. */
    public static String years(Claim claim) {
        var years = claim.citations().stream()
                .flatMap(citation -> citation.passage().source().year().stream())
                .sorted()
                .toList();
        if (years.isEmpty()) return "";
        return years.getFirst().equals(years.getLast())
                ? String.valueOf(years.getFirst())
                : years.getFirst() + " to " + years.getLast();
    }

    /** What kind of example a claim quotes: "Fails", "Works", or nothing if it quotes none. */
    public static String label(Claim claim) {
        return switch (claim.citations().getFirst().passage().kind()) {
            case BAD_EXAMPLE -> claim.stance() == Claim.Stance.HOW ? "Fails" : "";
            case GOOD_EXAMPLE -> claim.stance() == Claim.Stance.HOW ? "Works" : "";
            default -> "";
        };
    }
}
