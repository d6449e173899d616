/**
 * The knowledge base that pages, API, and command line use.
 *
 * <p>Entry: {@link dev.debrief.app.Workspace} opens a {@link dev.debrief.app.KnowledgeBase}; {@link
 * dev.debrief.app.LiveKnowledgeBase} swaps it for the next one while requests run. {@link dev.debrief.app.Articles} reads articles
 * without an index, {@link dev.debrief.app.Coverage} says what they cover, {@link
 * dev.debrief.app.SideBySide} how two parts of it differ, and {@link dev.debrief.app.Limits} says how much load a server accepts.
 */
@NullMarked
package dev.debrief.app;

import org.jspecify.annotations.NullMarked;
