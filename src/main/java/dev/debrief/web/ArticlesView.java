package dev.debrief.web;

import dev.debrief.domain.ArticleSummary;
import java.util.List;

/** All articles. */
public record ArticlesView(Frame frame, List<ArticleSummary> articles) {}
