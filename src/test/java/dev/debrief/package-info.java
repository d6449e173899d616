/** Rules that hold for the whole project. */
@NullMarked
package dev.debrief;

import org.jspecify.annotations.NullMarked;
