package dev.debrief.web;

/** One passage on a page of its own. */
public record PassageView(Frame frame, Card card) {}
