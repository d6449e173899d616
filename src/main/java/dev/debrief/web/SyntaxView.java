package dev.debrief.web;

/** How queries are written. */
public record SyntaxView(Frame frame) {}
