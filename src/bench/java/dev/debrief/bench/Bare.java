package dev.debrief.bench;

import dev.debrief.domain.Schema;
import dev.debrief.query.LexicalQuery;
import dev.debrief.query.QueryText;
import dev.debrief.store.WordQuery;
import dev.debrief.store.lucene.English;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/** Lucene alone, for the same words on the same index. The names of its fields are repeated here: no code of the store runs. */
final class Bare implements Closeable {
    private static final String WORDS = "all";
    private static final String VECTOR = "vector";
    private static final String RECORD = "record";

    private static final int NEIGHBOURS = 400;
    /** Values of a facet that Debrief shows at most. */
    private static final int VALUES = 200;

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final FacetsConfig config = new FacetsConfig();
    private final SortedSetDocValuesReaderState facets;
    private final LexicalQuery.Reader words = new LexicalQuery.Reader(new English());

    record Found(TopDocs hits, List<FacetResult> facets) {}

    /** @param index folder of the index, which stays open as it is now */
    Bare(Path index) throws IOException {
        reader = DirectoryReader.open(FSDirectory.open(index));
        searcher = new IndexSearcher(reader, ForkJoinPool.commonPool());
        Schema.SHIPPED.facets().forEach(facet -> config.setMultiValued(facet.key(), true));
        facets = new DefaultSortedSetDocValuesReaderState(reader, config);
    }

    int segments() {
        return reader.leaves().size();
    }

    /** What is stored of a hit. */
    BytesRef record(int doc) throws IOException {
        return searcher.storedFields().document(doc).getBinaryValue(RECORD);
    }

    private Query words(String query) {
        return lucene(
                words.read(QueryText.parse(query, Schema.SHIPPED)).matching().orElseThrow());
    }

    private static Query lucene(WordQuery query) {
        return switch (query) {
            case WordQuery.Term term -> new TermQuery(new Term(WORDS, term.term()));
            case WordQuery.Phrase phrase ->
                new PhraseQuery(WORDS, phrase.terms().toArray(String[]::new));
            case WordQuery.Best best ->
                new DisjunctionMaxQuery(best.of().stream().map(Bare::lucene).toList(), 0);
            case WordQuery.AnyOf any -> {
                var all = new BooleanQuery.Builder();
                any.of().forEach(one -> all.add(lucene(one), Occur.SHOULD));
                yield all.setMinimumNumberShouldMatch(any.least()).build();
            }
            case WordQuery.All all -> {
                var both = new BooleanQuery.Builder();
                all.required().forEach(one -> both.add(lucene(one), Occur.MUST));
                all.excluded().forEach(one -> both.add(lucene(one), Occur.MUST_NOT));
                yield both.build();
            }
        };
    }

    /** Ten hits by score. */
    TopDocs search(String query) throws IOException {
        return searcher.search(words(query), 10);
    }

    /** Ten hits by score and the values of all facets; nothing else. */
    Found drillSideways(String query) throws IOException {
        return drillSideways(words(query));
    }

    /** The same for words and as many nearest neighbours as Debrief takes, their scores added as they are. */
    Found hybrid(String query, float[] vector) throws IOException {
        return drillSideways(new BooleanQuery.Builder()
                .add(words(query), Occur.SHOULD)
                .add(new KnnFloatVectorQuery(VECTOR, vector, NEIGHBOURS), Occur.SHOULD)
                .build());
    }

    private Found drillSideways(Query query) throws IOException {
        var sideways = new DrillSideways(searcher, config, facets);
        var result = sideways.search(new DrillDownQuery(config, query), 10);
        var counts = new ArrayList<FacetResult>();
        for (var facet : Schema.SHIPPED.facets()) {
            var values = result.facets.getTopChildren(VALUES, facet.key());
            if (values != null) counts.add(values);
        }
        return new Found(result.hits, counts);
    }

    @Override
    public void close() throws IOException {
        reader.close();
        reader.directory().close();
    }
}
