package dev.debrief.search;

import dev.debrief.index.Analysis;
import dev.debrief.index.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/** Marks what a query means in the text of passages, with Lucene's highlighter. */
final class Highlights extends UnifiedHighlighter {
    private final Map<Integer, String> texts;
    /** What a phrase matches costs much more to find out than where words stand. */
    private final boolean phrases;

    private Highlights(IndexSearcher searcher, Map<Integer, String> texts, boolean phrases) {
        super(builder(searcher, Analysis.ENGLISH)
                .withBreakIterator(WholeBreakIterator::new)
                .withFormatter(new Offsets())
                .withMaxLength(1 << 20));
        this.texts = texts;
        this.phrases = phrases;
    }

    /**
     * The marks in each text.
     *
     * @param query words and phrases
     * @param texts by Lucene document
     */
    static Map<Integer, List<Hit.Highlight>> of(Query query, IndexSearcher searcher, Map<Integer, String> texts)
            throws IOException {
        int[] docs = texts.keySet().stream().mapToInt(doc -> doc).toArray();
        Map<Integer, List<Hit.Highlight>> marks = new HashMap<>();
        if (docs.length == 0) return marks;
        var all = new Highlights(searcher, texts, hasPhrase(query))
                .highlightFieldsAsObjects(new String[] {Fields.TEXT}, query, docs, new int[] {1})
                .get(Fields.TEXT);
        for (int i = 0; all != null && i < docs.length; i++)
            if (all[i] instanceof Found found) marks.put(docs[i], found.highlights());
        return marks;
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
            values.add(new CharSequence[] {texts.get(doc)});
        return values;
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
