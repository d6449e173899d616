package dev.debrief.store;

import java.util.Map;
import java.util.Optional;

/**
 * What an index was built from, stored with its commit.
 *
 * @param schema version of the fields; see {@link #SCHEMA}
 * @param fingerprint of articles, patterns, and the code that read them
 * @param model name of the embedding model
 * @param built when, as ISO 8601 in UTC
 */
public record Manifest(int schema, String fingerprint, String model, String built) {
    /** Raised whenever fields or stored records change. */
    public static final int SCHEMA = 16;

    private static final String PRODUCT = "debrief";

    /** As an engine keeps it with what was committed. */
    public Map<String, String> toMap() {
        return Map.of(
                "product", PRODUCT,
                "schema", Integer.toString(schema),
                "fingerprint", fingerprint,
                "model", model,
                "built", built);
    }

    /** Reads {@link #toMap}; empty if another program wrote it. */
    public static Optional<Manifest> of(Map<String, String> data) {
        if (!PRODUCT.equals(data.get("product"))) return Optional.empty();
        try {
            return Optional.of(new Manifest(
                    Integer.parseInt(data.getOrDefault("schema", "0")),
                    data.getOrDefault("fingerprint", ""),
                    data.getOrDefault("model", ""),
                    data.getOrDefault("built", "")));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
