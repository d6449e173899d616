package dev.debrief.web;

import dev.debrief.app.Gaps;
import dev.debrief.app.KnowledgeBase;
import dev.debrief.app.LiveKnowledgeBase;
import dev.debrief.app.Status;
import java.io.IOException;
import java.util.Optional;

/**
 * The status page: what the index contains, and problems with its sources.
 *
 * @param gaps what the articles leave out
 * @param trouble why the index does not follow its sources, if it does not
 */
public record StatusView(Frame frame, Status status, Gaps gaps, Optional<String> trouble) {
    static StatusView of(KnowledgeBase knowledge, LiveKnowledgeBase live) throws IOException {
        return new StatusView(Frame.of("Status", ""), knowledge.status(), knowledge.gaps(), live.trouble());
    }
}
