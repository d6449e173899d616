/**
 * Models that Debrief learns itself, from its data files and from the catalogue, and the files that they are kept in.
 *
 * <p>Entry: {@link dev.debrief.learn.Models}. {@link dev.debrief.learn.Artifacts} keeps what took long to learn.
 */
@NullMarked
package dev.debrief.learn;

import org.jspecify.annotations.NullMarked;
