package dev.debrief.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AskedQuestionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            How do you say no to a director?                            | How do you say no to a director? | ``
            Tell me about a launch that slipped.                        | Tell me about a launch that slipped. | ``
            A warm-up question: what did you ship last?                 | What did you ship last? | A warm-up question.
            A usual prompt for leads: describe a conflict with a peer.  | Describe a conflict with a peer. | A usual prompt for leads.
            Acme asks leads about hiring: whom did you turn down?       | Whom did you turn down? | Acme asks leads about hiring.
            What would you cut? Acme's interviewers like to hear it.    | What would you cut? | Acme's interviewers like to hear it.
            Design a lift, a task from an interview at Acme.            | Design a lift. | A task from an interview at Acme.
            "Why us?" is the question nobody prepares for.              | Why us? | "Why us?" is the question nobody prepares for.
            Sales went down last week. What do you do?                  | Sales went down last week. What do you do? | ``
            How do you interview candidates?                            | How do you interview candidates? | ``
            Describe your interviews: whom do you ask, and what?         | Describe your interviews: whom do you ask, and what? | ``
            You interview a friend. What do you do?                     | You interview a friend. What do you do? | ``
            Design a system for cases at court.                         | Design a system for cases at court. | ``
            You own a shop. It burns. What now?                         | You own a shop. It burns. What now? | ``
            """)
    void aQuestionIsTakenFromWhatIsSaidAboutIt(String passage, String text, String comment) {
        assertEquals(Optional.of(new AskedQuestion(text, comment)), AskedQuestion.in(passage));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acme asks designers which of their projects failed.",
                "Put \"tell me about\" in front of what you want to know.",
                "A question to ask the interviewer: how do you promote people?",
                "Walk a candidate through the budget, an interviewer suggests, and see what they ask."
            })
    void whatNobodyCouldBeAskedIsNoQuestion(String passage) {
        assertEquals(Optional.empty(), AskedQuestion.in(passage));
    }

    @Test
    void linesOfAPassageAreOneText() {
        assertEquals(
                Optional.of(new AskedQuestion("What did you ship last?", "")),
                AskedQuestion.in("What did you\n ship last?"));
    }
}
