package dev.debrief.web;

import dev.debrief.domain.ArticleSummary;
import dev.debrief.domain.Dimension;
import dev.debrief.domain.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page that lists articles, of all roles or of one, newest first.
 *
 * @param choices the roles that can be chosen; empty if no article is for a role
 * @param articles those of this page
 * @param total how many there are on all pages
 */
public record ArticlesView(Frame frame, List<Choice> choices, List<ArticleSummary> articles, int total, Pager pager) {
    /** A list that can be searched by eye, and loads fast: 25 KB. */
    private static final int PAGE = 200;

    /** Those without a year come last. */
    static final Comparator<ArticleSummary> NEWEST_FIRST = Comparator.comparing(
                    (ArticleSummary article) -> article.source().year().orElse(Integer.MIN_VALUE))
            .reversed()
            .thenComparing(article -> article.title().toLowerCase(Locale.ROOT));

    /**
     * All articles, or those for one role.
     *
     * @param chosen whether the page shows these
     */
    public record Choice(String label, int articles, String link, boolean chosen) {}

    /** @param typed a role; blank for all */
    static ArticlesView of(List<ArticleSummary> all, String typed, int page) {
        if (page < 1) throw WebException.badRequest("page must be at least 1");
        String role = typed.isBlank() ? "" : role(typed);
        var articles = with(role, all).stream().sorted(NEWEST_FIRST).toList();
        int last = Math.ceilDiv(articles.size(), PAGE);
        int from = Math.min((Math.min(page, last + 1) - 1) * PAGE, articles.size());
        return new ArticlesView(
                Frame.of("Articles", "articles"),
                choices(all, role),
                articles.subList(from, Math.min(from + PAGE, articles.size())),
                articles.size(),
                Pager.of(page, last, false, number -> Links.articles(role, number)));
    }

    private static String role(String typed) {
        var roles = Dimension.ROLE.vocabulary().terms();
        return roles.stream()
                .map(Term::value)
                .filter(typed.strip()::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> WebException.badRequest(
                        "role must be one of " + roles.stream().map(Term::value).collect(Collectors.joining(", "))));
    }

    private static List<ArticleSummary> with(String role, List<ArticleSummary> all) {
        return role.isEmpty()
                ? all
                : all.stream()
                        .filter(one -> one.tags().of(Dimension.ROLE).contains(role))
                        .toList();
    }

    private static List<Choice> choices(List<ArticleSummary> all, String chosen) {
        var choices = new ArrayList<Choice>();
        for (Term role : Dimension.ROLE.vocabulary().terms()) {
            int articles = with(role.value(), all).size();
            if (articles > 0 || role.value().equals(chosen))
                choices.add(new Choice(
                        role.label(),
                        articles,
                        Links.articles(role.value(), 1),
                        role.value().equals(chosen)));
        }
        if (!choices.isEmpty())
            choices.addFirst(new Choice("All", all.size(), Links.articles("", 1), chosen.isEmpty()));
        return choices;
    }

    /** What a reader chooses an article by: its year, who speaks, for whom it is, and how much there is. */
    public static String line(ArticleSummary article) {
        var source = article.source();
        var parts = Stream.of(
                        source.year().map(String::valueOf).stream(),
                        source.voice().stream(),
                        labels(article, Dimension.ROLE),
                        labels(article, Dimension.LEVEL),
                        Stream.of(Look.passages(article.passages())),
                        Stream.of(Look.partlyRead(article))
                                .filter(share -> !share.isEmpty())
                                .map(share -> share + " of its words were read"))
                .flatMap(some -> some);
        return parts.collect(Collectors.joining(" · "));
    }

    private static Stream<String> labels(ArticleSummary article, Dimension dimension) {
        String labels = article.tags().of(dimension).stream()
                .map(dimension.vocabulary()::label)
                .collect(Collectors.joining(", "));
        return Stream.of(labels).filter(some -> !some.isEmpty());
    }
}
