package dev.debrief.web;

import dev.debrief.index.Records.IndexedPassage;
import dev.debrief.index.Snapshot;
import dev.debrief.passage.Kind;
import dev.debrief.search.Hit;
import dev.debrief.tag.Dimension;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A passage as a page shows it.
 *
 * @param heading the name of the mistake, else the heading that it stands under
 * @param tags companies and levels, as people call them
 * @param counterpart the same situation the other way round, where the article shows it
 */
public record Card(
        IndexedPassage passage,
        List<Segment> segments,
        String heading,
        List<String> tags,
        @Nullable IndexedPassage counterpart) {
    static Card of(Hit hit, Snapshot snapshot) throws IOException {
        var p = hit.passage();
        var tags = new ArrayList<>(p.companies());
        for (String level : p.levels()) tags.add(Dimension.LEVEL.vocabulary().label(level));
        String heading = p.title() != null ? p.title() : p.section().isEmpty() ? p.articleTitle() : p.section();
        return new Card(
                p, Segment.of(p.text(), hit.highlights()), heading, List.copyOf(tags), counterpart(p, snapshot));
    }

    static Card of(IndexedPassage passage, Snapshot snapshot) throws IOException {
        return of(new Hit(passage, List.of(), 0), snapshot);
    }

    private static @Nullable IndexedPassage counterpart(IndexedPassage passage, Snapshot snapshot) throws IOException {
        if (!passage.kind().isExample()) return null;
        for (String id : passage.counterparts()) {
            var found = snapshot.passage(id);
            if (found.isPresent() && found.get().kind().isExample()) return found.get();
        }
        return null;
    }

    /** Whether the passage is somebody's words, which are set in another voice than words about them. */
    public boolean isVoice() {
        return passage.kind().isExample() || passage.kind() == Kind.QUESTION;
    }

    public boolean isFailing() {
        return passage.kind() == Kind.BAD_EXAMPLE;
    }
}
