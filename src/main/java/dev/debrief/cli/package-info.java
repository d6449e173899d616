/**
 * The command line. Entry: {@link dev.debrief.cli.CommandLineInterface}; each command is a class of its own.
 */
@NullMarked
package dev.debrief.cli;

import org.jspecify.annotations.NullMarked;
