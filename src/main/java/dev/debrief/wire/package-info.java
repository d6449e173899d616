/**
 * The JSON of every response, as records, and the files that hits can be exported to.
 *
 * <p>Entry: {@link dev.debrief.wire.Responses}. The API, {@code --json}, and the export print the same records; JSON is flat
 * even where a record groups its components.
 */
@NullMarked
package dev.debrief.wire;

import org.jspecify.annotations.NullMarked;
