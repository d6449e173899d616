package dev.debrief.wire;

/** The body of an error response. */
public record ErrorJson(Body error) {
    /** @param code machine-readable, in lower case with hyphens */
    public record Body(String code, String message) {}

    public static ErrorJson of(String code, String message) {
        return new ErrorJson(new Body(code, message));
    }
}
