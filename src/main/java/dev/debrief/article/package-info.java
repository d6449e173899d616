/**
 * Source documents as they were found: what was written, where it came from, and which lines the format itself marks
 * as headings, items, quotes or table rows.
 *
 * <p>Entry: {@link dev.debrief.article.Corpus#read}. It walks folders in a stable order, decodes each file, hands it to
 * the reader for its format and collects what could not be read as {@link dev.debrief.article.Problem}s instead of
 * stopping. What a format leaves unsaid (headings without marks, hard-wrapped paragraphs) is settled by
 * {@code dev.debrief.block}.
 */
@NullMarked
package dev.debrief.article;

import org.jspecify.annotations.NullMarked;
