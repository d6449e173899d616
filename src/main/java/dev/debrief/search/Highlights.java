package dev.debrief.search;

import dev.debrief.index.Analysis;
import dev.debrief.index.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/** Marks what a query means in the text of a passage, with Lucene's highlighter. */
final class Highlights {
    private static final UnifiedHighlighter HIGHLIGHTER =
            new UnifiedHighlighter(UnifiedHighlighter.builderWithoutSearcher(Analysis.ENGLISH)
                    .withBreakIterator(WholeBreakIterator::new)
                    .withFormatter(new Offsets())
                    .withMaxLength(1 << 20));

    private Highlights() {}

    static List<Hit.Highlight> of(Query query, String text) throws IOException {
        return HIGHLIGHTER.highlightWithoutSearcher(Fields.TEXT, query, text, 1) instanceof Found found
                ? found.highlights()
                : List.of();
    }

    private record Found(List<Hit.Highlight> highlights) {}

    /** Offsets instead of marked-up text: how a mark looks is for the page to say. */
    private static final class Offsets extends PassageFormatter {
        @Override
        public Object format(Passage[] passages, String content) {
            var all = new ArrayList<Hit.Highlight>();
            for (Passage passage : passages) {
                for (int i = 0; i < passage.getNumMatches(); i++) {
                    all.add(new Hit.Highlight(passage.getMatchStarts()[i], passage.getMatchEnds()[i]));
                }
            }
            all.sort(Comparator.comparingInt(Hit.Highlight::from).thenComparingInt(Hit.Highlight::to));
            return new Found(merged(all));
        }

        /** Overlapping marks become one: a word within a phrase is not marked twice. */
        private static List<Hit.Highlight> merged(List<Hit.Highlight> sorted) {
            var merged = new ArrayList<Hit.Highlight>();
            for (var next : sorted) {
                if (merged.isEmpty() || next.from() > merged.getLast().to()) {
                    merged.add(next);
                } else if (next.to() > merged.getLast().to()) {
                    merged.set(
                            merged.size() - 1,
                            new Hit.Highlight(merged.getLast().from(), next.to()));
                }
            }
            return List.copyOf(merged);
        }
    }
}
