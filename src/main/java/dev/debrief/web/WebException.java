package dev.debrief.web;

/** A request that ends in an error answer: its status, a code for programs and a message for people. */
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

    static WebException notFound(String what) {
        return new WebException(404, "not-found", what);
    }

    /** The server is well but cannot answer now. */
    static WebException busy(String why) {
        return new WebException(503, "busy", why);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}
