package dev.debrief.web;

import dev.debrief.app.KnowledgeBase;
import dev.debrief.domain.Dimension;
import dev.debrief.domain.Facet;
import dev.debrief.domain.Grouping;
import dev.debrief.domain.Kind;
import dev.debrief.domain.Mode;
import dev.debrief.domain.Order;
import dev.debrief.domain.Passage;
import dev.debrief.domain.Term;
import dev.debrief.search.Hit;
import dev.debrief.search.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * The questions of the articles, one of which somebody can choose for a draft.
 *
 * @param query what was looked for; blank for all questions
 * @param groups by round in the order of the rounds; with a query, one group in the order of the hits
 * @param reports what else is asked: passages that tell of a question, but are not phrased as one
 */
public record QuestionsView(Frame frame, String query, List<Group> groups, List<Passage> reports) {
    private static final Map<Facet, List<String>> QUESTIONS = Map.of(Facet.KIND, List.of(Kind.QUESTION.slug()));
    private static final int MOST_FOUND = 20;
    private static final int MOST_NEAREST = 8;
    private static final String TITLE = "Questions that are asked";
    private static final String ANY_ROUND = "Any round";

    /**
     * @param id part of an id on the page
     * @param name the round, or how the group came about
     */
    public record Group(String id, String name, List<Entry> questions) {}

    /** A question with the passage that tells of it. */
    public record Entry(Passage passage, AskedQuestion asked) {}

    static QuestionsView of(KnowledgeBase knowledge, String query) throws IOException {
        var all = query.isBlank() ? knowledge.passages(Facet.KIND, Kind.QUESTION.slug()) : found(knowledge, query);
        // Several articles tell of the commonest questions.
        var asked = new LinkedHashMap<String, Entry>();
        var reports = new ArrayList<Passage>();
        for (Passage passage : all)
            AskedQuestion.in(passage.text())
                    .ifPresentOrElse(
                            one -> asked.putIfAbsent(one.text(), new Entry(passage, one)), () -> reports.add(passage));
        return new QuestionsView(
                Frame.of(TITLE, "review"),
                query,
                query.isBlank() ? byRound(asked.values()) : nearest(asked.values()),
                reports);
    }

    public int size() {
        return groups.stream().mapToInt(group -> group.questions().size()).sum();
    }

    private static List<Passage> found(KnowledgeBase knowledge, String query) throws IOException {
        var request =
                new SearchRequest(query, QUESTIONS, 1, MOST_FOUND, Order.RELEVANCE, Mode.HYBRID, Grouping.NONE, false);
        var found = new LinkedHashSet<Passage>();
        // Few questions have the words of their topic: "influence" is asked for as "people who do not report to you".
        for (Passage question : knowledge.passages(Facet.KIND, Kind.QUESTION.slug()))
            if (isFiledUnder(query, question)) found.add(question);
        for (Hit hit : knowledge.search(request).hits()) found.add(hit.passage());
        found.addAll(knowledge.nearest(query, Facet.KIND, Kind.QUESTION.slug(), MOST_NEAREST));
        return found.stream().limit(MOST_FOUND).toList();
    }

    private static boolean isFiledUnder(String name, Passage question) {
        return IndexView.FACETS.stream()
                .anyMatch(facet -> facet.canonical(name)
                        .filter(value -> facet.of(question).contains(value))
                        .isPresent());
    }

    private static List<Group> nearest(Collection<Entry> asked) {
        return asked.isEmpty() ? List.of() : List.of(new Group("found", "Best match first", List.copyOf(asked)));
    }

    /** Each question once: under the first of its rounds. */
    private static List<Group> byRound(Collection<Entry> asked) {
        Map<String, List<Entry>> byRound = new LinkedHashMap<>();
        var rounds = Dimension.ROUND.vocabulary().terms();
        for (Term round : rounds) byRound.put(round.value(), new ArrayList<>());
        var others = new ArrayList<Entry>();
        for (Entry question : asked) {
            var of = question.passage().tags().of(Dimension.ROUND);
            var place = rounds.stream().map(Term::value).filter(of::contains).findFirst();
            place.map(round -> byRound.getOrDefault(round, others))
                    .orElse(others)
                    .add(question);
        }
        var groups = new ArrayList<Group>();
        for (Term round : rounds) {
            var questions = byRound.getOrDefault(round.value(), List.of());
            if (!questions.isEmpty()) groups.add(new Group(round.value(), round.label(), questions));
        }
        if (!others.isEmpty()) groups.add(new Group("any", ANY_ROUND, others));
        return List.copyOf(groups);
    }
}
