package dev.debrief.web;

import dev.debrief.app.KnowledgeBase;
import dev.debrief.app.Overview;
import dev.debrief.domain.Kind;
import dev.debrief.domain.Passage;
import dev.debrief.review.ReviewRequest;
import java.io.IOException;

/**
 * What the form of a draft has sent, or starts with; blank where nothing is filled in.
 *
 * @param question what was asked
 */
public record SentDraft(String draft, String level, String role, String question) {
    public static final SentDraft NOTHING = new SentDraft("", "", "", "");

    SentDraft at(String otherLevel, String otherRole) {
        return new SentDraft(draft, otherLevel, otherRole, question);
    }

    /** @param id id of a question of the articles; any other id leaves the question as it is */
    SentDraft asked(String id, KnowledgeBase knowledge) throws IOException {
        return knowledge
                .passage(id)
                .filter(passage -> passage.kind() == Kind.QUESTION)
                .map(passage -> new SentDraft(draft, level, role, text(passage)))
                .orElse(this);
    }

    private static String text(Passage question) {
        String text = AskedQuestion.in(question.text())
                .map(AskedQuestion::text)
                .orElseGet(() -> question.text().strip().replaceAll("\\s+", " "));
        return text.substring(0, Math.min(text.length(), ReviewRequest.LONGEST_QUESTION));
    }

    /** The example to try; without a catalogue there is none, and the draft stays as it is. */
    SentDraft example(KnowledgeBase knowledge) throws IOException {
        return Overview.exampleDraft(knowledge)
                .map(example -> new SentDraft(example, level, role, question))
                .orElse(this);
    }
}
