package dev.debrief.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Headers of every response, even if the request never reached a route. Pages may not load anything from other sites. */
final class SecurityHeaders {
    static final Map<String, String> ALL = Map.of(
            "Content-Security-Policy",
            "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    private static final String METHOD_OVERRIDE = "X-HTTP-Method-Override";

    private SecurityHeaders() {}

    static void configure(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.addCustomizer((request, response) -> {
            ALL.forEach(response::put);
            return withoutOverride(request);
        });
    }

    /** A request has the method that it was sent with, whatever a header says: the limits depend on it. */
    private static Request withoutOverride(Request request) {
        if (!request.getHeaders().contains(METHOD_OVERRIDE)) return request;
        var headers =
                HttpFields.build(request.getHeaders()).remove(METHOD_OVERRIDE).asImmutable();
        return new Request.Wrapper(request) {
            @Override
            public HttpFields getHeaders() {
                return headers;
            }
        };
    }

    /** Errors that Jetty itself reports, such as for a request that is not HTTP, contain only the status. */
    static void configure(Server server) {
        server.setErrorHandler(new ErrorHandler() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                ALL.forEach(response.getHeaders()::put);
                // Jetty closes the connection after such a request, and the client must know before it sends another.
                response.getHeaders().put("Connection", "close");
                response.getHeaders().put("Content-Type", "text/plain; charset=utf-8");
                String text = "The request cannot be handled (" + response.getStatus() + ").\n";
                response.write(true, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), callback);
                return true;
            }
        });
    }
}
