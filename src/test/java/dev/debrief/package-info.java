/** Rules for the whole project, and helpers for its tests. */
@NullMarked
package dev.debrief;

import org.jspecify.annotations.NullMarked;
