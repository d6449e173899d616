/**
 * The web server: JSON under {@code /api}, pages everywhere else, all in one process.
 *
 * <p>Entry: {@link dev.debrief.web.WebServer}. Every request first passes {@link dev.debrief.web.SecurityHeaders}, which
 * also adds headers to the errors of Jetty itself, and {@link dev.debrief.web.Guard}, which enforces {@link
 * dev.debrief.app.Limits}; {@link dev.debrief.web.Metrics} counts it without its content. {@link dev.debrief.web.Api} serves
 * programs the records of {@link dev.debrief.wire}; {@link dev.debrief.web.Pages} serves people view records, rendered by the
 * templates in {@code src/main/jte}. A request works with the {@link dev.debrief.app.KnowledgeBase} that it started with, even
 * if {@link dev.debrief.app.LiveKnowledgeBase} is swapped meanwhile.
 */
@NullMarked
package dev.debrief.web;

import org.jspecify.annotations.NullMarked;
