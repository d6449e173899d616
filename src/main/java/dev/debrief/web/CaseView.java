package dev.debrief.web;

import dev.debrief.app.KnowledgeBase;
import dev.debrief.app.ToldCase;
import dev.debrief.domain.Dimension;
import dev.debrief.domain.Kind.Stance;
import dev.debrief.domain.Passage;
import dev.debrief.domain.Pattern;
import dev.debrief.domain.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * The page of one case: who was up for what, how it ended, and what the article says about it.
 *
 * @param passages how many the case has
 * @param groups its passages by what they say about the candidate; without empty groups
 * @param lessons the failures that its passages document
 * @param here other cases of its article
 * @param elsewhere cases of other articles that are about the same level, role, or company
 */
public record CaseView(
        Frame frame,
        ToldCase about,
        int passages,
        List<Group> groups,
        List<Pattern> lessons,
        List<ToldCase> here,
        List<ToldCase> elsewhere) {
    private static final int MOST_LESSONS = 3;
    private static final int MOST_OTHERS = 4;

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
        var here = new ArrayList<>(knowledge.cases(article));
        here.remove(about);
        return new CaseView(
                Frame.of(Look.shortened(about.told().name()), "browse"),
                about,
                passages.size(),
                groups,
                lessons(knowledge, passages),
                here.subList(0, Math.min(here.size(), MOST_OTHERS)),
                elsewhere(knowledge, about));
    }

    private static List<Pattern> lessons(KnowledgeBase knowledge, List<Passage> passages) throws IOException {
        var slugs = passages.stream()
                .map(Passage::pattern)
                .filter(Objects::nonNull)
                .map(Passage.PatternRef::slug)
                .distinct()
                .limit(MOST_LESSONS)
                .toList();
        var lessons = new ArrayList<Pattern>();
        for (String slug : slugs) knowledge.pattern(slug).ifPresent(lessons::add);
        return List.copyOf(lessons);
    }

    /** The more an article's tags have in common with those of the case, the earlier come its cases; one of each article. */
    private static List<ToldCase> elsewhere(KnowledgeBase knowledge, ToldCase about) throws IOException {
        var seen = new HashSet<String>();
        seen.add(about.article().id());
        return knowledge.cases().stream()
                .filter(one -> common(one, about) > 0)
                .sorted(Comparator.comparingInt((ToldCase one) -> -common(one, about))
                        .thenComparing(one -> one.told().outcome() == Verdict.NONE))
                .filter(one -> seen.add(one.article().id()))
                .limit(MOST_OTHERS)
                .toList();
    }

    private static int common(ToldCase one, ToldCase other) {
        int common = 0;
        for (Dimension dimension : List.of(Dimension.LEVEL, Dimension.ROLE, Dimension.COMPANY))
            if (!Collections.disjoint(
                    one.article().tags().of(dimension), other.article().tags().of(dimension))) common++;
        return common;
    }

    private static String title(Stance stance) {
        return switch (stance) {
            case AGAINST -> "What spoke against them";
            case FOR -> "What spoke for them";
            case NEUTRAL -> "What else is told";
        };
    }
}
