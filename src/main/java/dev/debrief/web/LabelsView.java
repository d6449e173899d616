package dev.debrief.web;

import dev.debrief.app.KnowledgeBase;
import dev.debrief.domain.Dimension;
import dev.debrief.domain.Facet;
import dev.debrief.domain.Passage;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The page that explains where the labels of passages come from, and how to correct one.
 *
 * @param passage the passage whose label is in doubt; null for none in particular
 * @param keys of the tags that a mark may have
 */
public record LabelsView(Frame frame, @Nullable Passage passage, List<String> kinds, List<String> keys) {
    /** @param id of a passage; an unknown one is ignored */
    static LabelsView of(KnowledgeBase knowledge, String id) throws IOException {
        var keys = Stream.of(Dimension.values()).map(Dimension::key).toList();
        var passage = knowledge.passage(id).orElse(null);
        return new LabelsView(Frame.of("Is a label wrong?", ""), passage, Facet.KIND.known(), keys);
    }
}
