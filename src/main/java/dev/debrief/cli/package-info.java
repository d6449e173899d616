/**
 * The command line, and the place where everything is put together. Entry: {@link dev.debrief.cli.Main}; each command is
 * a class of its own.
 */
@NullMarked
package dev.debrief.cli;

import org.jspecify.annotations.NullMarked;
