package dev.debrief.extract;

import dev.debrief.domain.Verdict;
import dev.debrief.extract.Cues.Sign;
import java.util.List;

/** What it costs to start a passage at each sentence of a text, in natural logarithms; see {@link Segments}. */
final class Cuts {
    private static final double NEVER = Double.POSITIVE_INFINITY;
    private static final double ALWAYS = Double.NEGATIVE_INFINITY;

    // Chosen on documents outside the training data.
    private static final double IN_PARAGRAPH = 1;
    private static final double ON_NEW_LINE = 0.5;
    private static final double WHERE_IT_TURNS = -1;
    private static final double WHERE_TEXT_GOES_ON = 1.5;

    private final Layout layout;
    private final Companies companies;

    Cuts(Layout layout, Companies companies) {
        this.layout = layout;
        this.companies = companies;
    }

    /** The costs at each sentence; that of the first has no meaning. */
    double[] of(List<Judged> judged) {
        var cuts = new double[judged.size()];
        Verdict outcome = Verdict.NONE;
        String company = "";
        for (int i = 0; i < cuts.length; i++) {
            Verdict here = judged.get(i).outcome();
            String named = companies.firstIn(judged.get(i).sentence().span()).orElse("");
            // A passage tells of one outcome, at one company.
            boolean isAnother = (here != Verdict.NONE && outcome != Verdict.NONE && here != outcome)
                    || (!named.isEmpty() && !company.isEmpty() && !named.equals(company));
            if (i > 0) cuts[i] = isAnother ? ALWAYS : cost(judged.get(i - 1), judged.get(i));
            if (cuts[i] == ALWAYS) {
                outcome = Verdict.NONE;
                company = "";
            }
            if (here != Verdict.NONE) outcome = here;
            if (!named.isEmpty()) company = named;
        }
        return cuts;
    }

    private double cost(Judged before, Judged here) {
        if (here.furniture() != before.furniture()) return ALWAYS;
        if (here.endsStory()) return NEVER;
        if (here.start() && layout == Layout.PARAGRAPHS) return ALWAYS;
        if (here.has(Sign.OPENS) && !here.has(Sign.GENERAL)) return ALWAYS;
        double cost = here.start() ? ON_NEW_LINE : IN_PARAGRAPH;
        if (here.has(Sign.TURNS)) return cost + WHERE_IT_TURNS;
        return here.has(Sign.CONTINUES) ? cost + WHERE_TEXT_GOES_ON : cost;
    }
}
