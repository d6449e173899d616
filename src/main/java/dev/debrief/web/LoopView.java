package dev.debrief.web;

import dev.debrief.app.Aspect;
import dev.debrief.app.Dossier;
import dev.debrief.app.KnowledgeBase;
import dev.debrief.app.Loops;
import dev.debrief.app.Sample;
import dev.debrief.app.Theme;
import dev.debrief.app.ToldCase;
import dev.debrief.domain.Facet;
import dev.debrief.domain.Kind;
import dev.debrief.domain.Passage;
import dev.debrief.domain.Term;
import dev.debrief.domain.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The page of one loop: how a company interviews for a level, and perhaps a role.
 *
 * @param wider what is known if a part of the loop is left out
 * @param checklists what to do before the loop: first what is documented for it, then, if that is little, more widely
 * @param rounds the rounds that documents describe
 * @param shelves what is asked, what fails, and what passes; without empty ones
 * @param cases the candidates whose outcome is told
 * @param roles how much is known of this loop for each role
 */
public record LoopView(
        Frame frame,
        LoopName name,
        Dossier dossier,
        List<Wider> wider,
        List<Checklist> checklists,
        List<Round> rounds,
        List<Shelf> shelves,
        List<ToldCase> cases,
        Map<Term, Sample> roles) {
    private static final int MOST_IN_A_SHELF = 8;
    private static final int MOST_IN_A_ROUND = 2;

    /** What is asked, fails, or passes has a section of its own. */
    private static final int OTHERWISE = 2;

    /** A scope that contains the loop. */
    public record Wider(String label, String link, Sample sample) {}

    /** @param best the passages that say most about how the round goes, without those shown for an earlier round */
    public record Round(Theme theme, List<Passage> best) {}

    /**
     * @param all address of a search for all of them
     */
    public record Shelf(Aspect aspect, Sample sample, List<Passage> passages, String all) {
        public boolean isCut() {
            return sample.passages() > passages.size();
        }
    }

    static LoopView of(KnowledgeBase knowledge, String company, String level, @Nullable String role)
            throws IOException {
        var name = LoopName.of(knowledge, company, level, role);
        var dossier = knowledge.dossier(name.filters());
        var wider = new ArrayList<Wider>();
        var around = new LinkedHashMap<String, Dossier>();
        for (Facet facet : name.filters().keySet()) {
            var scope = new LinkedHashMap<>(name.filters());
            scope.remove(facet);
            var more = knowledge.dossier(scope);
            wider.add(new Wider(name.without(facet), name.linkWithout(facet), more.sample()));
            around.put(name.without(facet), more);
        }
        return new LoopView(
                Frame.of(name.title(), "loops"),
                name,
                dossier,
                wider,
                Checklist.of(knowledge, name, dossier, around),
                rounds(knowledge, dossier),
                shelves(knowledge, dossier),
                cases(knowledge, dossier),
                roles(knowledge, name));
    }

    private static List<Round> rounds(KnowledgeBase knowledge, Dossier dossier) {
        // A passage about several rounds is shown once.
        var shown = new HashSet<String>();
        var rounds = new ArrayList<Round>();
        for (Theme round : dossier.rounds(knowledge)) {
            var best = round.passages().stream()
                    .filter(passage -> !shown.contains(passage.id()) && describing(passage) < OTHERWISE)
                    .sorted(Comparator.comparingInt(LoopView::describing))
                    .limit(MOST_IN_A_ROUND)
                    .toList();
            best.forEach(passage -> shown.add(passage.id()));
            rounds.add(new Round(round, best));
        }
        return rounds;
    }

    /** How well a passage tells what happens in a round: facts and frameworks do, a question or a rejection does not. */
    private static int describing(Passage passage) {
        return switch (passage.kind()) {
            case FACT, FRAMEWORK -> 0;
            case ADVICE, CHECKLIST -> 1;
            case QUESTION, APPROVAL_SIGNAL, GOOD_EXAMPLE, REJECTION_TRIGGER, BAD_EXAMPLE -> OTHERWISE;
        };
    }

    private static List<Shelf> shelves(KnowledgeBase knowledge, Dossier dossier) {
        var shelves = new ArrayList<Shelf>();
        for (Aspect aspect : List.of(Aspect.ASKED, Aspect.FAILS, Aspect.PASSES)) {
            // The best of each theme, then the second best: many about one thing say less than some about many.
            var shown = new LinkedHashSet<Passage>();
            var themes = dossier.themes(knowledge, aspect);
            int most = themes.stream()
                    .mapToInt(theme -> theme.passages().size())
                    .max()
                    .orElse(0);
            for (int i = 0; i < most; i++)
                for (Theme theme : themes)
                    if (i < theme.passages().size() && shown.size() < MOST_IN_A_SHELF)
                        shown.add(theme.passages().get(i));
            if (shown.isEmpty()) continue;
            var filters = new LinkedHashMap<>(dossier.filters());
            filters.put(Facet.KIND, aspect.kinds());
            shelves.add(new Shelf(aspect, dossier.sample(aspect), List.copyOf(shown), Links.filtered(filters)));
        }
        return shelves;
    }

    private static List<ToldCase> cases(KnowledgeBase knowledge, Dossier dossier) throws IOException {
        var cases = new LinkedHashSet<ToldCase>();
        for (var passage : dossier.passages())
            knowledge
                    .toldCase(passage)
                    .filter(one -> one.told().outcome() != Verdict.NONE)
                    .ifPresent(cases::add);
        return List.copyOf(cases);
    }

    private static Map<Term, Sample> roles(KnowledgeBase knowledge, LoopName name) throws IOException {
        return knowledge.loops().ofCompany(name.company()).stream()
                .filter(loop -> loop.level().equals(name.level()))
                .findFirst()
                .map(Loops.Loop::roles)
                .orElse(Map.of());
    }

    /** The round that more than half of the passages are about, with how many; empty if none is. */
    public Optional<String> mostly() {
        int all = dossier.sample().passages();
        return rounds.stream()
                .map(Round::theme)
                .filter(theme ->
                        2 * theme.sample().passages() > all && theme.sample().passages() > 1)
                .findFirst()
                .map(theme ->
                        theme.label() + ", " + Look.number(theme.sample().passages()) + " of " + Look.passages(all));
    }

    /** How the cases ended: "3 rejected, 1 approved". */
    public String outcomes() {
        long rejected = cases.stream()
                .filter(one -> one.told().outcome() == Verdict.REJECTED)
                .count();
        return rejected + " rejected, " + (cases.size() - rejected) + " approved";
    }

    /** Whether a passage is in somebody's own words. */
    public static boolean isVoice(Passage passage) {
        return passage.kind().isExample() || passage.kind() == Kind.QUESTION;
    }

    /** Address of the form that compares this level with another at the same company. */
    public String comparison() {
        return Links.compared(
                Facet.LEVEL, List.of(name.level().value()), Map.of(Facet.COMPANY, List.of(name.company())));
    }
}
