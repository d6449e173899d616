/**
 * An article as a sequence of blocks: headings, paragraphs, list items, quotations and table rows, each with its offsets
 * into the article's text.
 *
 * <p>Entry: {@link dev.debrief.block.Outline#of}. What the format marked is taken as it is; in text without marks,
 * headings are inferred from their form and hard-wrapped lines are joined.
 */
@NullMarked
package dev.debrief.block;

import org.jspecify.annotations.NullMarked;
