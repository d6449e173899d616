/**
 * From documents to a store: reads, extracts, links, embeds, and hands complete passages to a store writer.
 *
 * <p>Entry: {@link dev.debrief.ingest.Ingest}. Every build is complete ({@link
 * dev.debrief.ingest.IndexBuild}); vectors of unchanged texts are taken from the last store.
 */
@NullMarked
package dev.debrief.ingest;

import org.jspecify.annotations.NullMarked;
