package dev.debrief.web;

import dev.debrief.domain.Dimension;
import dev.debrief.domain.Facet;
import java.util.List;
import java.util.stream.Stream;

/**
 * The page that explains where the labels of passages come from, and how to correct one.
 *
 * @param keys of the tags that a mark may have
 */
public record LabelsView(Frame frame, List<String> kinds, List<String> keys) {
    static LabelsView of() {
        var keys = Stream.of(Dimension.values()).map(Dimension::key).toList();
        return new LabelsView(Frame.of("If a label is wrong", ""), Facet.KIND.known(), keys);
    }
}
