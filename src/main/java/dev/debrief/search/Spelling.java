package dev.debrief.search;

import dev.debrief.index.Fields;
import dev.debrief.index.Snapshot;
import dev.debrief.retrieve.LexicalQuery;
import dev.debrief.retrieve.QueryText;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/** Corrects words that the collection does not have to ones that it has. */
final class Spelling {
    private static final List<String> VOCABULARY =
            List.of(Fields.TEXT, Fields.TITLE, Fields.SECTION, Fields.ARTICLE_TITLE, Fields.PATTERN_TEXT);
    private static final int SHORTEST_WORD = 4;

    private Spelling() {}

    /** The query with its unknown words replaced by the nearest known ones; empty where nothing was replaced. */
    static Optional<String> correct(QueryText text, Snapshot snapshot) throws IOException {
        IndexReader reader = snapshot.searcher().getIndexReader();
        var corrected = new StringBuilder();
        boolean changed = false;
        for (var part : text.parts()) {
            String replacement = part.phrase() || part.excluded() ? null : replacement(part.text(), reader);
            changed |= replacement != null;
            if (!corrected.isEmpty()) corrected.append(' ');
            if (part.excluded()) corrected.append('-');
            if (part.phrase()) corrected.append('"').append(part.text()).append('"');
            else corrected.append(replacement == null ? part.text() : replacement);
        }
        return changed ? Optional.of(corrected.toString()) : Optional.empty();
    }

    private static @org.jspecify.annotations.Nullable String replacement(String word, IndexReader reader)
            throws IOException {
        var terms = LexicalQuery.terms(word);
        if (terms.size() != 1 || terms.getFirst().length() < SHORTEST_WORD) return null;
        String term = terms.getFirst();
        for (String field : VOCABULARY) {
            if (reader.docFreq(new Term(field, term)) > 0) return null;
        }
        var checker = new DirectSpellChecker();
        checker.setMinPrefix(1);
        checker.setMaxEdits(2);
        checker.setAccuracy(0.6f);
        SuggestWord[] words =
                checker.suggestSimilar(new Term(Fields.TEXT, term), 1, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
        return words.length == 0 ? null : words[0].string;
    }
}
