package dev.debrief.retrieve;

import dev.debrief.index.Analysis;
import dev.debrief.index.Fields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;

/** Builds the query by words: each word over all text fields at once (BM25F), phrases in any one of them. */
public final class LexicalQuery {
    /** Weights of the fields; the least is 1, as BM25F asks. */
    private static final Map<String, Float> WEIGHTS = weights();

    private static Map<String, Float> weights() {
        var weights = new LinkedHashMap<String, Float>();
        weights.put(Fields.TEXT, 3f);
        weights.put(Fields.TITLE, 2f);
        weights.put(Fields.SECTION, 1f);
        weights.put(Fields.CONTEXT, 1f);
        weights.put(Fields.PATTERN_TEXT, 1f);
        return weights;
    }

    private LexicalQuery() {}

    /** The query for what was typed; empty where nothing is left of it once stop words are gone. */
    public static Optional<Query> of(QueryText text) {
        var words = new LinkedHashSet<String>();
        var query = new BooleanQuery.Builder();
        boolean wanted = false;
        for (var part : text.parts()) {
            var terms = terms(part.text());
            if (terms.isEmpty()) continue;
            if (part.excluded()) query.add(phrase(terms), Occur.MUST_NOT);
            else if (part.phrase()) query.add(phrase(terms), Occur.MUST);
            else words.addAll(terms);
            wanted |= !part.excluded();
        }
        if (!wanted) return Optional.empty();
        if (!words.isEmpty()) query.add(anyOf(words), Occur.MUST);
        return Optional.of(query.build());
    }

    /** The terms of a text, as the index has them. */
    public static List<String> terms(String text) {
        var terms = new ArrayList<String>();
        try (var stream = Analysis.ENGLISH.tokenStream(Fields.TEXT, text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) terms.add(term.toString());
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
        return terms;
    }

    private static Query anyOf(Set<String> words) {
        var any = new BooleanQuery.Builder();
        for (String word : words) any.add(acrossFields(word), Occur.SHOULD);
        any.setMinimumNumberShouldMatch(leastWords(words.size()));
        return any.build();
    }

    /** How many of a query's words a passage must have: one of two, two of four, then a good third. */
    private static int leastWords(int words) {
        if (words <= 2) return 1;
        return words <= 5 ? 2 : 1 + words / 3;
    }

    private static Query acrossFields(String word) {
        var query = new CombinedFieldQuery.Builder(word);
        WEIGHTS.forEach(query::addField);
        return query.build();
    }

    private static Query phrase(List<String> terms) {
        var any = new BooleanQuery.Builder();
        for (String field : WEIGHTS.keySet()) {
            var phrase = new PhraseQuery.Builder();
            for (String term : terms) phrase.add(new Term(field, term));
            any.add(phrase.build(), Occur.SHOULD);
        }
        return any.build();
    }
}
