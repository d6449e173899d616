package dev.debrief.web;

/** What went wrong, and what can be done. */
public record ErrorPage(Frame frame, int status, String message) {}
