package dev.debrief.web;

import dev.debrief.app.KnowledgeBase;
import dev.debrief.app.ToldCase;
import dev.debrief.domain.ArticleSummary;
import dev.debrief.domain.Dimension;
import dev.debrief.domain.Facet;
import dev.debrief.domain.Kind.Stance;
import dev.debrief.domain.Passage;
import dev.debrief.domain.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page that lists cases, of all outcomes or of one, and perhaps of one level, role, or company.
 *
 * @param choices the outcomes that can be chosen
 * @param selects what else can be chosen
 * @param articles the cases of this page
 */
public record CasesView(
        Frame frame, CaseFilter filter, List<Choice> choices, List<Select> selects, List<Told> articles, Pager pager) {
    /** Each has a sentence or two. */
    private static final int PAGE = 60;

    /**
     * All cases, or those with one outcome.
     *
     * @param chosen whether the page shows these
     */
    public record Choice(String label, int cases, String link, boolean chosen) {}

    /**
     * A field of the form.
     *
     * @param chosen the value of the option that is chosen; empty for any
     */
    public record Select(Facet facet, List<Option> options, String chosen) {}

    public record Option(String value, String label) {}

    /** The cases that an article tells. */
    public record Told(ArticleSummary article, List<Line> cases) {}

    /** @param reason what the article says decided it; empty if it says nothing */
    public record Line(ToldCase one, String reason) {}

    static CasesView of(KnowledgeBase knowledge, CaseFilter filter, int page) throws IOException {
        if (page < 1) throw WebException.badRequest("page must be at least 1");
        var about = filter.about(knowledge, knowledge.cases());
        var cases = filter.ended(about).stream()
                .sorted(Comparator.comparing(ToldCase::article, ArticlesView.NEWEST_FIRST))
                .toList();
        int last = Math.ceilDiv(cases.size(), PAGE);
        int from = Math.min((Math.min(page, last + 1) - 1) * PAGE, cases.size());
        return new CasesView(
                Frame.of("Cases", "browse"),
                filter,
                choices(about, filter),
                selects(knowledge, filter),
                told(knowledge, cases.subList(from, Math.min(from + PAGE, cases.size()))),
                Pager.of(page, last, false, number -> Links.cases(filter, number)));
    }

    /** The outcome that is chosen, as an address has it; null for all. */
    public @Nullable String outcome() {
        return filter.outcome() == null ? null : filter.outcome().slug();
    }

    private static List<Choice> choices(List<ToldCase> all, CaseFilter filter) {
        var choices = new ArrayList<Choice>();
        var any = filter.with(null);
        choices.add(new Choice("All", all.size(), Links.cases(any, 1), filter.outcome() == null));
        for (Verdict outcome : Verdict.values()) {
            var one = filter.with(outcome);
            int cases = one.ended(all).size();
            if (cases == 0 && outcome != filter.outcome()) continue;
            choices.add(new Choice(Look.outcome(outcome), cases, Links.cases(one, 1), outcome == filter.outcome()));
        }
        return choices;
    }

    private static List<Select> selects(KnowledgeBase knowledge, CaseFilter filter) throws IOException {
        var companies = knowledge.cases().stream()
                .flatMap(one -> one.article().tags().of(Dimension.COMPANY).stream())
                .distinct()
                .map(value -> new Option(value, knowledge.label(Facet.COMPANY, value)))
                .sorted(Comparator.comparing(Option::label, String.CASE_INSENSITIVE_ORDER))
                .toList();
        return List.of(
                new Select(Facet.LEVEL, terms(Dimension.LEVEL), filter.value(Facet.LEVEL)),
                new Select(Facet.ROLE, terms(Dimension.ROLE), filter.value(Facet.ROLE)),
                new Select(Facet.COMPANY, companies, filter.value(Facet.COMPANY)));
    }

    private static List<Option> terms(Dimension dimension) {
        return dimension.vocabulary().terms().stream()
                .map(term -> new Option(term.value(), term.label()))
                .toList();
    }

    private static List<Told> told(KnowledgeBase knowledge, List<ToldCase> cases) throws IOException {
        Map<ArticleSummary, List<ToldCase>> byArticle = new LinkedHashMap<>();
        for (var one : cases)
            byArticle
                    .computeIfAbsent(one.article(), unused -> new ArrayList<>())
                    .add(one);
        if (byArticle.isEmpty()) return List.of();
        var ids = byArticle.keySet().stream().map(ArticleSummary::id).toList();
        Map<ToldCase, List<Passage>> passages = new HashMap<>();
        for (var passage : knowledge.passages(Map.of(Facet.ARTICLE, ids)))
            knowledge
                    .toldCase(passage)
                    .ifPresent(one -> passages.computeIfAbsent(one, unused -> new ArrayList<>())
                            .add(passage));
        var told = new ArrayList<Told>();
        byArticle.forEach((article, some) -> told.add(new Told(
                article,
                some.stream()
                        .map(one -> new Line(one, reason(one, passages.getOrDefault(one, List.of()))))
                        .toList())));
        return List.copyOf(told);
    }

    /** The first passage on the side of the outcome, or else the first. */
    private static String reason(ToldCase one, List<Passage> passages) {
        var side = switch (one.told().outcome()) {
            case REJECTED -> Stance.AGAINST;
            case APPROVED -> Stance.FOR;
            case NONE -> Stance.NEUTRAL;
        };
        return passages.stream()
                .min(Comparator.comparing((Passage passage) -> passage.stance() != side)
                        .thenComparingInt(passage -> passage.place().from()))
                .map(Passage::text)
                .orElse("");
    }
}
