package dev.debrief.store.lucene;

import dev.debrief.text.Folding;
import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Folds the letters of words, and puts back the signs that {@link NameSigns} replaced. A word keeps its offsets, so that all
 * of it is marked, with its accents.
 */
final class FoldingFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    FoldingFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) return false;
        if (!Folding.isPlain(term)) {
            String folded = Folding.fold(NameSigns.restored(term.toString()));
            if (!folded.isEmpty()) term.setEmpty().append(folded);
        }
        return true;
    }
}
