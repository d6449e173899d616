package dev.debrief.web;

import dev.debrief.app.KnowledgeBase;
import dev.debrief.app.Loops;
import java.io.IOException;

/** The page that lists the loops that documents describe. */
public record LoopsView(Frame frame, Loops loops, boolean inferred) {
    static LoopsView of(KnowledgeBase knowledge) throws IOException {
        return new LoopsView(
                Frame.of("Interview loops", "loops"),
                knowledge.loops(),
                knowledge.countable().isEmpty());
    }
}
