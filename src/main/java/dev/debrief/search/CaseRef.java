package dev.debrief.search;

/** A case that an article tells, by its key in that article. */
public record CaseRef(String article, String key) {}
