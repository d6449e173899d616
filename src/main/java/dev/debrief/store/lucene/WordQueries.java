package dev.debrief.store.lucene;

import dev.debrief.store.WordQuery;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Translates word queries into Lucene's. */
final class WordQueries {
    /** Matches every passage and nothing else. */
    static final Query PASSAGES = new TermQuery(new Term(Fields.TYPE, Fields.TYPE_PASSAGE));

    private WordQueries() {}

    static Query lucene(WordQuery query) {
        return switch (query) {
            case WordQuery.Term term -> new TermQuery(new Term(Fields.ALL, term.term()));
            case WordQuery.Phrase phrase -> phrase(phrase);
            case WordQuery.Best best -> new DisjunctionMaxQuery(lucene(best.of()), 0);
            case WordQuery.AnyOf any -> {
                var all = new BooleanQuery.Builder();
                lucene(any.of()).forEach(one -> all.add(one, Occur.SHOULD));
                yield all.setMinimumNumberShouldMatch(any.least()).build();
            }
            case WordQuery.All all -> {
                var both = new BooleanQuery.Builder();
                if (all.required().isEmpty()) both.add(PASSAGES, Occur.FILTER);
                lucene(all.required()).forEach(one -> both.add(one, Occur.MUST));
                lucene(all.excluded()).forEach(one -> both.add(one, Occur.MUST_NOT));
                yield both.build();
            }
        };
    }

    private static List<Query> lucene(List<WordQuery> queries) {
        return queries.stream().map(WordQueries::lucene).toList();
    }

    private static Query phrase(WordQuery.Phrase phrase) {
        var all = new PhraseQuery.Builder();
        for (int i = 0; i < phrase.terms().size(); i++)
            all.add(
                    new Term(Fields.ALL, phrase.terms().get(i)),
                    phrase.positions().get(i));
        return all.build();
    }
}
