/** Logistic regression for the models that Debrief trains itself, from its data files and from the catalogue. */
@NullMarked
package dev.debrief.learn;

import org.jspecify.annotations.NullMarked;
