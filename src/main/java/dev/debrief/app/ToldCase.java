package dev.debrief.app;

import dev.debrief.domain.ArticleSummary;
import dev.debrief.domain.Case;

/** A case with the article that tells it: keys are unique only in an article. */
public record ToldCase(ArticleSummary article, Case told) {}
