/**
 * The JSON of every response, as records, and the file formats that hits can be exported to.
 *
 * <p>Entry: {@link dev.debrief.wire.Responses}. The API, {@code --json}, and the export use the same records. The JSON is flat,
 * even if a record groups its components.
 */
@NullMarked
package dev.debrief.wire;

import org.jspecify.annotations.NullMarked;
