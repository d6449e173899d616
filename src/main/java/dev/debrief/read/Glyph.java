package dev.debrief.read;

/**
 * A character printed on a page. Units are points, from the upper left corner of the page as it is read.
 *
 * @param y of the base line
 * @param space width of a space in its font
 */
record Glyph(String text, float x, float y, float width, float size, float space, boolean bold) {
    float right() {
        return x + width;
    }
}
