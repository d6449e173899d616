package dev.debrief.web;

import dev.debrief.domain.ArticleSummary;
import java.util.List;

/** The page that lists all articles. */
public record ArticlesView(Frame frame, List<ArticleSummary> articles) {}
