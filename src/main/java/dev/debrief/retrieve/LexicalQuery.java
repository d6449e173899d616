package dev.debrief.retrieve;

import dev.debrief.index.Analysis;
import dev.debrief.index.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** The query by words: each word over all text fields at once (BM25F) or as one of its synonyms, phrases in any field. */
public final class LexicalQuery {
    /** Weights of the fields; the least is 1, as BM25F asks. */
    private static final Map<String, Float> WEIGHTS = weights();

    /** A word that so many passages have, or so large a share of all documents, is none that says most. */
    private static final int FEW = 3;

    private static final double FEW_SHARE = 0.01;

    private final List<String> words = new ArrayList<>();
    private final List<List<String>> phrases = new ArrayList<>();
    private final List<Query> excluded = new ArrayList<>();

    private static Map<String, Float> weights() {
        var weights = new LinkedHashMap<String, Float>();
        weights.put(Fields.TEXT, 3f);
        weights.put(Fields.TITLE, 2f);
        weights.put(Fields.SECTION, 1f);
        weights.put(Fields.CONTEXT, 1f);
        weights.put(Fields.PATTERN_TEXT, 1f);
        return weights;
    }

    private LexicalQuery(QueryText text) {
        for (var part : text.parts()) {
            var terms = Analysis.terms(part.text());
            if (terms.isEmpty()) continue;
            if (part.excluded()) excluded.add(phrase(terms));
            else if (part.phrase()) phrases.add(terms);
            else words.addAll(terms);
        }
        // "what do they …": where anything else was typed, the words of a question name nothing to look for.
        if (!words.stream().allMatch(Analysis::isFunctionWord)) words.removeIf(Analysis::isFunctionWord);
    }

    public static LexicalQuery of(QueryText text) {
        return new LexicalQuery(text);
    }

    /** Whether nothing is left to look for once stop words and exclusions are gone. */
    public boolean isEmpty() {
        return words.isEmpty() && phrases.isEmpty();
    }

    /** The words looked for, as the index has them, each once. */
    private Set<String> words() {
        return new LinkedHashSet<>(words);
    }

    /** What has enough of the words to be found by them, and all phrases; empty where {@link #isEmpty}. */
    public Optional<Query> matching() {
        return anyOf(leastWords(words().size()));
    }

    /**
     * What has half of the words that say most, those that few passages have or none; empty where all words are common.
     */
    Optional<Query> telling(IndexReader reader) throws IOException {
        var query = new BooleanQuery.Builder();
        int telling = 0;
        for (String word : words()) {
            int passages = 0;
            for (String field : WEIGHTS.keySet()) passages = Math.max(passages, reader.docFreq(new Term(field, word)));
            if (passages > Math.max(FEW, FEW_SHARE * reader.numDocs())) continue;
            telling++;
            query.add(meaning(word), Occur.SHOULD);
        }
        query.setMinimumNumberShouldMatch((telling + 1) / 2);
        return telling > 0 ? Optional.of(query.build()) : Optional.empty();
    }

    /** What has any of the words at all: scores what was found in another way. */
    public Optional<Query> scoring() {
        return anyOf(1);
    }

    /** What to mark in the text of a hit: the words, their synonyms and the phrases; empty where {@link #isEmpty}. */
    public Optional<Query> marking() {
        if (isEmpty()) return Optional.empty();
        Set<List<String>> marked = new LinkedHashSet<>();
        for (String word : words()) {
            marked.add(List.of(word));
            marked.addAll(Synonyms.shipped().of(word));
        }
        Synonyms.shipped().ofPhrasesIn(words).forEach(marked::addAll);
        marked.addAll(phrases);
        var query = new BooleanQuery.Builder();
        for (var terms : marked) query.add(inField(Fields.TEXT, terms), Occur.SHOULD);
        return Optional.of(query.build());
    }

    private Optional<Query> anyOf(int least) {
        if (isEmpty()) return Optional.empty();
        var query = new BooleanQuery.Builder();
        phrases.forEach(terms -> query.add(phrase(terms), Occur.MUST));
        if (!words.isEmpty()) {
            var any = new BooleanQuery.Builder();
            for (String word : words()) any.add(meaning(word), Occur.SHOULD);
            any.setMinimumNumberShouldMatch(least);
            for (var longer : Synonyms.shipped().ofPhrasesIn(words)) any.add(anyOfForms(longer), Occur.SHOULD);
            query.add(any.build(), Occur.MUST);
        }
        excluded.forEach(phrase -> query.add(phrase, Occur.MUST_NOT));
        return Optional.of(query.build());
    }

    /** All of these but what was excluded: where nothing else was typed. */
    Query allBut(Query all) {
        return restricted(all, Occur.FILTER);
    }

    /** Whether something must or must not be in every hit, however it was found. */
    boolean restricts() {
        return !phrases.isEmpty() || !excluded.isEmpty();
    }

    /** Those of what was found in another way that have all phrases and none of what was excluded, scored as they were. */
    Query restricted(Query found) {
        return restricted(found, Occur.MUST);
    }

    private Query restricted(Query found, Occur occur) {
        var query = new BooleanQuery.Builder().add(found, occur);
        phrases.forEach(terms -> query.add(phrase(terms), Occur.FILTER));
        excluded.forEach(phrase -> query.add(phrase, Occur.MUST_NOT));
        return query.build();
    }

    /** How many of a query's words a passage must have: one of three, two of five, then a good third. */
    private static int leastWords(int words) {
        if (words <= 3) return 1;
        return words <= 5 ? 2 : 1 + words / 3;
    }

    /** A word or one of its synonyms; two that mean the same count once. */
    private static Query meaning(String word) {
        var forms = new ArrayList<Query>();
        forms.add(acrossFields(word));
        for (var other : Synonyms.shipped().of(word)) forms.add(form(other));
        return forms.size() == 1 ? forms.getFirst() : new DisjunctionMaxQuery(forms, 0);
    }

    private static Query anyOfForms(Collection<List<String>> forms) {
        return new DisjunctionMaxQuery(forms.stream().map(LexicalQuery::form).toList(), 0);
    }

    private static Query form(List<String> terms) {
        return terms.size() == 1 ? acrossFields(terms.getFirst()) : phrase(terms);
    }

    private static Query acrossFields(String word) {
        var query = new CombinedFieldQuery.Builder(word);
        WEIGHTS.forEach(query::addField);
        return query.build();
    }

    private static Query phrase(List<String> terms) {
        var any = new ArrayList<Query>();
        for (String field : WEIGHTS.keySet()) any.add(inField(field, terms));
        return new DisjunctionMaxQuery(any, 0);
    }

    private static Query inField(String field, List<String> terms) {
        if (terms.size() == 1) return new TermQuery(new Term(field, terms.getFirst()));
        return new PhraseQuery(field, terms.toArray(String[]::new));
    }
}
