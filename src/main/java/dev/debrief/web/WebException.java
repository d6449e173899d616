package dev.debrief.web;

/** Ends a request with an error response: a status, a code for programs, and a message for people. */
final class WebException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final String code;

    WebException(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    static WebException badRequest(String message) {
        return new WebException(400, "bad-request", message);
    }

    static WebException notFound(String message) {
        return new WebException(404, "not-found", message);
    }

    /** The server works but cannot handle the request now. */
    static WebException busy(String message) {
        return new WebException(503, "busy", message);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}
