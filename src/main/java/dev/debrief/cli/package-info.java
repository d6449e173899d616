/**
 * The command line, and the place where everything is put together. Entry: {@link dev.debrief.cli.Main}; each command is
 * a class of its own. {@link dev.debrief.cli.Watch} builds anew behind a running server when files change.
 */
@NullMarked
package dev.debrief.cli;

import org.jspecify.annotations.NullMarked;
