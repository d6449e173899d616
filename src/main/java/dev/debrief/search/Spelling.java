package dev.debrief.search;

import dev.debrief.index.Fields;
import dev.debrief.index.Snapshot;
import dev.debrief.retrieve.QueryText;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/** Corrects words that neither the collection nor the catalogue has to ones that the collection has. */
final class Spelling {
    private static final int SHORTEST_WORD = 5;

    private Spelling() {}

    /** The query with its unknown words replaced by the nearest known ones; empty where nothing was replaced. */
    static Optional<String> correct(QueryText text, Snapshot snapshot) throws IOException {
        IndexReader reader = snapshot.searcher().getIndexReader();
        var corrected = new StringBuilder();
        boolean changed = false;
        for (var part : text.parts()) {
            String replacement = part.phrase() || part.excluded() ? null : replacement(part.text(), snapshot, reader);
            changed |= replacement != null;
            if (!corrected.isEmpty()) corrected.append(' ');
            if (part.excluded()) corrected.append('-');
            if (part.phrase()) corrected.append('"').append(part.text()).append('"');
            else corrected.append(replacement == null ? part.text() : replacement);
        }
        return changed ? Optional.of(corrected.toString()) : Optional.empty();
    }

    private static @org.jspecify.annotations.Nullable String replacement(
            String word, Snapshot snapshot, IndexReader reader) throws IOException {
        String term = word.toLowerCase(Locale.ROOT);
        boolean plain = term.length() >= SHORTEST_WORD && term.chars().allMatch(Character::isLetter);
        if (!plain || snapshot.catalogue().isWord(term) || reader.docFreq(new Term(Fields.WORDS, term)) > 0)
            return null;
        var checker = new DirectSpellChecker();
        checker.setMinPrefix(1);
        checker.setMaxEdits(2);
        checker.setAccuracy(0.6f);
        SuggestWord[] words =
                checker.suggestSimilar(new Term(Fields.WORDS, term), 5, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
        return words.length == 0 ? null : words[0].string;
    }
}
