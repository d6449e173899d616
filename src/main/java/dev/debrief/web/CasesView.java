package dev.debrief.web;

import dev.debrief.app.ToldCase;
import dev.debrief.domain.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page that lists cases, of all outcomes or of one.
 *
 * @param choices the outcomes that can be chosen
 * @param cases those of this page
 */
public record CasesView(Frame frame, List<Choice> choices, List<ToldCase> cases, Pager pager) {
    /** As many as the list of articles has. */
    private static final int PAGE = 200;

    /**
     * All cases, or those with one outcome.
     *
     * @param chosen whether the page shows these
     */
    public record Choice(String label, int cases, String link, boolean chosen) {}

    /** @param outcome blank for all */
    static CasesView of(List<ToldCase> all, String outcome, int page) {
        if (page < 1) throw WebException.badRequest("page must be at least 1");
        Verdict only = outcome.isBlank()
                ? null
                : Verdict.of(outcome.strip())
                        .orElseThrow(() -> WebException.badRequest("outcome must be one of rejected, approved, none"));
        var cases = with(only, all);
        int last = Math.ceilDiv(cases.size(), PAGE);
        int from = Math.min((Math.min(page, last + 1) - 1) * PAGE, cases.size());
        return new CasesView(
                Frame.of("Cases", "browse"),
                choices(all, only),
                cases.subList(from, Math.min(from + PAGE, cases.size())),
                Pager.of(page, last, false, number -> Links.cases(only, number)));
    }

    private static List<Choice> choices(List<ToldCase> all, @Nullable Verdict chosen) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("All", all.size(), Links.cases(null, 1), chosen == null));
        for (Verdict outcome : Verdict.values()) {
            int cases = with(outcome, all).size();
            if (cases == 0 && outcome != chosen) continue;
            choices.add(new Choice(Look.outcome(outcome), cases, Links.cases(outcome, 1), outcome == chosen));
        }
        return choices;
    }

    private static List<ToldCase> with(@Nullable Verdict outcome, List<ToldCase> all) {
        return outcome == null
                ? all
                : all.stream().filter(one -> one.told().outcome() == outcome).toList();
    }
}
