@NullMarked
package dev.debrief.answer;

import org.jspecify.annotations.NullMarked;
