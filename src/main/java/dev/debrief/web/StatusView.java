package dev.debrief.web;

import dev.debrief.app.KnowledgeBase;
import dev.debrief.app.Status;

/** The status page: what the index contains, and problems with its sources. */
public record StatusView(Frame frame, Status status) {
    static StatusView of(KnowledgeBase knowledge) {
        return new StatusView(Frame.of("Status", ""), knowledge.status());
    }
}
