package dev.debrief.web;

import dev.debrief.index.Records.IndexedArticle;
import java.util.List;

/** All articles. */
public record ArticlesView(Frame frame, List<IndexedArticle> articles) {}
