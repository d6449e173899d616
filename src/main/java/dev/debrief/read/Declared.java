package dev.debrief.read;

/**
 * What an author declares about the text before it, in the style of Pandoc and kramdown.
 *
 * @param at offset of the end of that text in {@link Article#text}
 * @param attributes as written, in braces: {@code {.rejection-trigger company=Google}}
 * @param line number of the line in the file that it starts on, from 1; 0 if it is not known
 */
public record Declared(int at, String attributes, int line) {
    Declared at(int other) {
        return new Declared(other, attributes, line);
    }
}
