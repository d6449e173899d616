/**
 * Reads documents: turns a file into text and logical lines, and lines into blocks.
 *
 * <p>Entry: {@link dev.debrief.read.Corpus#read} for the articles of a folder, {@link dev.debrief.read.Outline#of} for
 * the title and blocks of one article. The reader of each format ({@link dev.debrief.read.Markdown},
 * {@link dev.debrief.read.Html}, {@link dev.debrief.read.PlainText}, {@link dev.debrief.read.Pdf},
 * {@link dev.debrief.read.Docx}) writes lines into a {@link dev.debrief.read.LineWriter}, marked with what the format says
 * about them. {@link dev.debrief.read.Decoder} turns bytes into characters, and {@link dev.debrief.read.Fence} finds front
 * matter. A PDF file only says where characters are: classes whose names begin with {@code Printed} find lines, columns,
 * tables, and paragraphs among them.
 * {@link dev.debrief.read.BlockParser} infers headings and joins hard-wrapped lines.
 */
@NullMarked
package dev.debrief.read;

import org.jspecify.annotations.NullMarked;
