/** Benchmarks, built and run with {@code ./dev bench}; see CONTRIBUTING.md. Timing is measured here and asserted nowhere. */
@NullMarked
package dev.debrief.bench;

import org.jspecify.annotations.NullMarked;
