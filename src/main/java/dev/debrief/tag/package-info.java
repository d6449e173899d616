/**
 * Tags: the dimensions by which passages are filtered and counted, with controlled vocabularies in data files.
 *
 * <p>Entry: {@link dev.debrief.tag.Tagger}. The vocabularies ({@code companies.txt}, {@code levels.txt},
 * {@code roles.txt}, {@code rounds.txt}, {@code topics.txt}) are read by {@link dev.debrief.tag.Vocabulary}; a person
 * extends them without touching Java.
 */
@NullMarked
package dev.debrief.tag;

import org.jspecify.annotations.NullMarked;
