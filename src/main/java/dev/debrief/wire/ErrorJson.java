package dev.debrief.wire;

/** What went wrong. */
public record ErrorJson(Body error) {
    /** @param code for programs, in lower case with hyphens */
    public record Body(String code, String message) {}

    public static ErrorJson of(String code, String message) {
        return new ErrorJson(new Body(code, message));
    }
}
