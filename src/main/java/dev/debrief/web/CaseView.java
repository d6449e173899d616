package dev.debrief.web;

import dev.debrief.app.KnowledgeBase;
import dev.debrief.app.ToldCase;
import dev.debrief.domain.Kind.Stance;
import dev.debrief.domain.Passage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The page of one case: who was up for what, how it ended, and what the article says about it.
 *
 * @param passages how many the case has
 * @param groups its passages by what they say about the candidate; without empty groups
 */
public record CaseView(Frame frame, ToldCase about, int passages, List<Group> groups) {
    /** Passages in text order. */
    public record Group(String title, List<Passage> passages) {}

    static CaseView of(KnowledgeBase knowledge, String article, String key) throws IOException {
        var about = knowledge
                .toldCase(article, key)
                .orElseThrow(() -> WebException.notFound("there is no case with this address"));
        var passages = knowledge.passages(about);
        var groups = new ArrayList<Group>();
        for (Stance stance : List.of(Stance.AGAINST, Stance.FOR, Stance.NEUTRAL)) {
            var some = passages.stream().filter(p -> p.stance() == stance).toList();
            if (!some.isEmpty()) groups.add(new Group(title(stance), some));
        }
        return new CaseView(Frame.of(Look.shortened(about.told().name()), "browse"), about, passages.size(), groups);
    }

    private static String title(Stance stance) {
        return switch (stance) {
            case AGAINST -> "Against the candidate";
            case FOR -> "For the candidate";
            case NEUTRAL -> "What else is told";
        };
    }
}
