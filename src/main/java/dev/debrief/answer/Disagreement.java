package dev.debrief.answer;

import dev.debrief.domain.Passage.PatternRef;
import java.util.List;

/**
 * Independent authors who declare opposite things about one pattern.
 *
 * @param against what rejects it
 * @param inFavour what approves of it
 */
public record Disagreement(PatternRef pattern, Side against, Side inFavour) {
    /**
     * @param by the companies or levels that this side is about and the other is not, as readers know them; empty if that does not
     *     tell them apart
     */
    public record Side(String by, List<Citation> citations) {
        public Side {
            citations = List.copyOf(citations);
            if (citations.isEmpty()) throw new IllegalArgumentException("a side that nobody takes");
        }

        public int documents() {
            return Citation.speakers(citations);
        }
    }
}
