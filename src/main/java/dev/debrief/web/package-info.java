/**
 * The server: JSON below {@code /api}, pages elsewhere, everything in one process.
 *
 * <p>Entry: {@link dev.debrief.web.WebServer}. Every request first passes {@link dev.debrief.web.SecurityHeaders},
 * which also marks what Jetty itself refuses, and {@link dev.debrief.web.Guard}, which keeps to
 * {@link dev.debrief.web.Limits}; {@link dev.debrief.web.Metrics} counts it without what it said.
 * {@link dev.debrief.web.KnowledgeBase} is what is served, and {@link dev.debrief.web.LiveEngine} the one that holds at the moment: a
 * request keeps the knowledge that it began with. {@link dev.debrief.web.Api} answers programs with the records of
 * {@link dev.debrief.web.Json}, {@link dev.debrief.web.Pages} answers people with view records that templates in
 * {@code src/main/jte} draw.
 */
@NullMarked
package dev.debrief.web;

import org.jspecify.annotations.NullMarked;
