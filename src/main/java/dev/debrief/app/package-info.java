/**
 * What pages, API, and command line are given: a knowledge base.
 *
 * <p>Entry: {@link dev.debrief.app.Workspace} opens a {@link dev.debrief.app.KnowledgeBase}, which is the only way in; {@link
 * dev.debrief.app.LiveKnowledgeBase} swaps it for the next one while requests run.
 */
@NullMarked
package dev.debrief.app;

import org.jspecify.annotations.NullMarked;
