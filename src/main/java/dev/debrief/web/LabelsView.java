package dev.debrief.web;

import dev.debrief.app.KnowledgeBase;
import dev.debrief.domain.Dimension;
import dev.debrief.domain.Facet;
import dev.debrief.domain.Passage;
import dev.debrief.domain.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The page that explains where the labels of passages come from, and how to correct one.
 *
 * @param passage the passage whose label is in doubt; null for none in particular
 * @param keys of the tags that a mark may have
 */
public record LabelsView(Frame frame, @Nullable Passage passage, List<String> kinds, List<String> keys) {
    /** Where the passage is written, such as "acme.md, line 12". */
    public String place() {
        var place = Objects.requireNonNull(passage).place();
        var written = passage.judgement().written();
        return place.source() + (written == null || written.line() == 0 ? "" : ", line " + written.line());
    }

    /** What the labels of the passage say, in words, such as "Bad example", "Staff", and "Leadership". */
    public List<String> labels() {
        var passage = Objects.requireNonNull(this.passage);
        var labels = new ArrayList<String>();
        labels.add(passage.kind().label());
        if (passage.verdict() != Verdict.NONE) labels.add(passage.verdict().label());
        var pattern = passage.pattern();
        if (pattern != null) labels.add("pattern “" + pattern.name() + "”");
        for (Facet facet : IndexView.FACETS)
            for (String value : facet.of(passage)) labels.add(facet.label(value, Facet.Names.NONE));
        return List.copyOf(labels);
    }

    /** @param id of a passage; an unknown one is ignored */
    static LabelsView of(KnowledgeBase knowledge, String id) throws IOException {
        var keys = Stream.of(Dimension.values()).map(Dimension::key).toList();
        var passage = knowledge.passage(id).orElse(null);
        return new LabelsView(Frame.of("Is a label wrong?", ""), passage, Facet.KIND.known(), keys);
    }
}
