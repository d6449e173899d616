package dev.debrief.web;

/** The page that explains how to write queries. */
public record SyntaxView(Frame frame) {}
