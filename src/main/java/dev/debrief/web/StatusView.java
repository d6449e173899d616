package dev.debrief.web;

import dev.debrief.app.KnowledgeBase;
import dev.debrief.app.LiveKnowledgeBase;
import dev.debrief.app.Status;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * The status page: what the index contains, and problems with its sources.
 *
 * @param trouble why the index does not follow its sources, if it does not
 */
public record StatusView(Frame frame, Status status, Optional<String> trouble) {
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);

    static StatusView of(KnowledgeBase knowledge, LiveKnowledgeBase live) {
        return new StatusView(Frame.of("Status", ""), knowledge.status(), live.trouble());
    }

    /** When the index was built, for readers: "30 November 2026, 21:45 UTC". */
    public String built() {
        return WRITTEN.format(Instant.parse(status.built()).atOffset(ZoneOffset.UTC));
    }
}
