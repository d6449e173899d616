/**
 * The JSON of every response, as records, and the file formats that hits can be exported to.
 *
 * <p>Entry: {@link dev.debrief.wire.Responses}. The API and {@code --json} use the same records, and the export those of passages. The JSON is flat,
 * even if a record groups its components.
 */
@NullMarked
package dev.debrief.wire;

import org.jspecify.annotations.NullMarked;
