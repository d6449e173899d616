package dev.debrief.answer;

import dev.debrief.domain.Passage;
import dev.debrief.text.Span;
import java.util.Collection;

/**
 * Words of a passage that support a claim.
 *
 * @param quote where they are in the passage's text
 */
public record Citation(Passage passage, Span quote) {
    public Citation {
        if (quote.isEmpty() || quote.to() > passage.text().length())
            throw new IllegalArgumentException("a quotation outside its passage");
    }

    /** The number of independent documents among citations. */
    static int speakers(Collection<Citation> citations) {
        return (int) citations.stream().map(Citation::speaker).distinct().count();
    }

    public String words() {
        return quote.of(passage.text());
    }

    /** Whose document it is from: two documents by one author are not independent. */
    public String speaker() {
        return passage.speaker();
    }
}
