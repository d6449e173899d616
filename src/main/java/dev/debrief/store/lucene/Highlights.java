package dev.debrief.store.lucene;

import dev.debrief.text.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/**
 * Finds the stretches of texts that a query means, with Lucene's highlighter, in the texts themselves: a page has few, and
 * the index need not keep where each word is.
 */
final class Highlights {
    private static final int LONGEST_TEXT = 1 << 20;

    private final Query query;
    private final Highlighter highlighter;

    Highlights(Query query) {
        this.query = query;
        this.highlighter = new Highlighter(hasPhrase(query));
    }

    List<Span> in(String text) {
        try {
            return highlighter.highlightWithoutSearcher(Fields.ALL, query, text, 1) instanceof Found found
                    ? found.spans()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    private static boolean hasPhrase(Query query) {
        return query instanceof BooleanQuery all
                && all.clauses().stream().anyMatch(clause -> clause.query() instanceof PhraseQuery);
    }

    private static final class Highlighter extends UnifiedHighlighter {
        /** Finding what a phrase matches costs much more than finding words. */
        private final boolean phrases;

        Highlighter(boolean phrases) {
            super(builderWithoutSearcher(English.STEMS)
                    .withBreakIterator(WholeBreakIterator::new)
                    .withFormatter(new Offsets())
                    .withMaxLength(LONGEST_TEXT));
            this.phrases = phrases;
        }

        @Override
        protected Set<HighlightFlag> getFlags(String field) {
            var flags = EnumSet.copyOf(super.getFlags(field));
            if (!phrases) flags.remove(HighlightFlag.WEIGHT_MATCHES);
            return flags;
        }

        /** Widens access: Lucene offers this to subclasses and to {@code MultiFieldHighlighter}. */
        @Override
        public Object highlightWithoutSearcher(String field, Query query, String content, int maxPassages)
                throws IOException {
            return super.highlightWithoutSearcher(field, query, content, maxPassages);
        }
    }

    private record Found(List<Span> spans) {}

    /** Offsets instead of marked-up text: how a mark looks is for the page to say. */
    private static final class Offsets extends PassageFormatter {
        @Override
        public Object format(org.apache.lucene.search.uhighlight.Passage[] passages, String content) {
            var all = new ArrayList<Span>();
            for (var passage : passages) {
                for (int i = 0; i < passage.getNumMatches(); i++)
                    all.add(new Span(passage.getMatchStarts()[i], passage.getMatchEnds()[i]));
            }
            all.sort(Comparator.comparingInt(Span::from).thenComparingInt(Span::to));
            return new Found(merged(all));
        }

        /** Overlapping marks become one: a word within a phrase is not marked twice. */
        private static List<Span> merged(List<Span> sorted) {
            var merged = new ArrayList<Span>();
            for (var next : sorted) {
                if (merged.isEmpty() || next.from() > merged.getLast().to()) merged.add(next);
                else if (next.to() > merged.getLast().to())
                    merged.set(merged.size() - 1, new Span(merged.getLast().from(), next.to()));
            }
            return List.copyOf(merged);
        }
    }
}
