package dev.debrief.store.lucene;

import dev.debrief.text.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/**
 * Finds the stretches of texts of passages that a query means, with Lucene's highlighter. It analyses the texts again: a page has few,
 * and the index need not keep where each word is.
 */
final class Highlights extends UnifiedHighlighter {
    private static final int LONGEST_TEXT = 1 << 20;

    private final Map<Integer, String> texts;
    /** Finding what a phrase matches costs much more than finding words. */
    private final boolean phrases;

    private Highlights(IndexSearcher searcher, Map<Integer, String> texts, boolean phrases) {
        super(builder(searcher, English.STEMS)
                .withBreakIterator(WholeBreakIterator::new)
                .withFormatter(new Offsets())
                .withMaxLength(LONGEST_TEXT));
        this.texts = texts;
        this.phrases = phrases;
    }

    /**
     * Returns the stretches of each text in which the query is found, by document.
     *
     * @param query words and phrases
     * @param texts by document
     */
    static Map<Integer, List<Span>> of(Query query, IndexSearcher searcher, Map<Integer, String> texts)
            throws IOException {
        int[] docs = texts.keySet().stream().mapToInt(doc -> doc).toArray();
        Map<Integer, List<Span>> spans = new HashMap<>();
        if (docs.length == 0) return spans;
        var all = new Highlights(searcher, texts, hasPhrase(query))
                .highlightFieldsAsObjects(new String[] {Fields.ALL}, query, docs, new int[] {1})
                .get(Fields.ALL);
        for (int i = 0; all != null && i < docs.length; i++)
            if (all[i] instanceof Found found) spans.put(docs[i], found.spans());
        return spans;
    }

    private static boolean hasPhrase(Query query) {
        return query instanceof BooleanQuery all
                && all.clauses().stream().anyMatch(clause -> clause.query() instanceof PhraseQuery);
    }

    @Override
    protected Set<HighlightFlag> getFlags(String field) {
        var flags = EnumSet.copyOf(super.getFlags(field));
        if (!phrases) flags.remove(HighlightFlag.WEIGHT_MATCHES);
        return flags;
    }

    /** The texts are known already. */
    @Override
    protected List<CharSequence[]> loadFieldValues(String[] fields, DocIdSetIterator docs, int threshold)
            throws IOException {
        var values = new ArrayList<CharSequence[]>();
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc())
            values.add(new CharSequence[] {Objects.requireNonNull(texts.get(doc))});
        return values;
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
