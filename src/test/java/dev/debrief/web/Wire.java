package dev.debrief.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Requests as bytes over a socket, so that no client library corrects them. */
final class Wire {
    private Wire() {}

    record Response(int status, Map<String, String> headers, String body) {
        static Response of(String all) {
            int end = all.indexOf("\r\n\r\n");
            assertTrue(end > 0, "no response: " + all);
            String[] lines = all.substring(0, end).split("\r\n");
            var headers = new LinkedHashMap<String, String>();
            for (int i = 1; i < lines.length; i++) {
                int colon = lines[i].indexOf(':');
                headers.put(
                        lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                        lines[i].substring(colon + 1).strip());
            }
            return new Response(Integer.parseInt(lines[0].split(" ")[1]), headers, all.substring(end + 4));
        }
    }

    static Socket connect(WebServer server) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(20_000);
        return socket;
    }

    /** Sends a request and says that nothing follows. */
    static Response send(WebServer server, String request) throws IOException {
        try (var socket = connect(server)) {
            write(socket, request);
            socket.shutdownOutput();
            return read(socket);
        }
    }

    static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** Reads until the server closes the connection. */
    static Response read(Socket socket) throws IOException {
        return Response.of(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    /** Reads one response that says how long it is, whether or not the server closes the connection then. */
    static Response readOne(Socket socket) throws IOException {
        var in = socket.getInputStream();
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            assertTrue(next >= 0, "the connection was closed after: " + head);
            head.append((char) next);
        }
        var response = Response.of(head.toString());
        int length = Integer.parseInt(response.headers().get("content-length"));
        return new Response(
                response.status(), response.headers(), new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    static String request(String method, String path, String headers, String body) {
        return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers
                + (body.isEmpty()
                        ? ""
                        : "Content-Length: " + body.getBytes(StandardCharsets.ISO_8859_1).length + "\r\n")
                + "\r\n" + body;
    }

    static void assertMustWait(Response response, int status) {
        assertGuarded(response, status);
        assertEquals("1", response.headers().get("retry-after"));
    }

    static void assertGuarded(Response response, int status) {
        assertEquals(status, response.status(), response.body());
        SecurityHeaders.ALL.forEach((name, value) ->
                assertEquals(value, response.headers().get(name.toLowerCase(Locale.ROOT)), name + " with " + status));
        assertFalse(response.headers().containsKey("server"), "no server version");
        assertFalse(response.headers().containsKey("access-control-allow-origin"), "no CORS");
        for (String secret : List.of("Jetty", "Javalin", "Exception", "\tat ", System.getProperty("user.dir")))
            assertFalse(response.body().contains(secret), secret + " in " + response.body());
        String policy = String.valueOf(response.headers().get("content-security-policy"));
        assertFalse(policy.contains("unsafe"), policy);
    }
}
