/** Puts the entry points together. Entry: {@link dev.debrief.Main}. */
@NullMarked
package dev.debrief;

import org.jspecify.annotations.NullMarked;
