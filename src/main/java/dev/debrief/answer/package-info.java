/** What committees say about a topic: claims composed from passages and patterns, each with the passages that support it. */
@NullMarked
package dev.debrief.answer;

import org.jspecify.annotations.NullMarked;
