package dev.debrief.web;

import dev.debrief.domain.ArticleSummary;
import java.util.List;

/**
 * The page that lists articles.
 *
 * @param total how many there are on all pages
 */
public record ArticlesView(Frame frame, List<ArticleSummary> articles, int total, Pager pager) {
    /** A list that can be searched by eye, and loads fast: 25 KB. */
    private static final int PAGE = 200;

    static ArticlesView of(List<ArticleSummary> articles, int page) {
        if (page < 1) throw WebException.badRequest("page must be at least 1");
        int last = Math.ceilDiv(articles.size(), PAGE);
        int from = Math.min((Math.min(page, last + 1) - 1) * PAGE, articles.size());
        return new ArticlesView(
                Frame.of("Articles", "articles"),
                articles.subList(from, Math.min(from + PAGE, articles.size())),
                articles.size(),
                Pager.of(page, last, false, Links::articles));
    }
}
