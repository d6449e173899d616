package dev.debrief.read;

/**
 * A line drawn on a page, level or upright. Units are points, from the upper left corner of the page as it is read.
 *
 * @param level whether it is horizontal
 * @param at its distance from the top if it is level, otherwise from the left
 * @param from where it starts, in the other direction
 * @param to where it ends
 */
record Ruling(boolean level, float at, float from, float to) {
    float length() {
        return to - from;
    }
}
