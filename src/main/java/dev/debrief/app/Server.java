package dev.debrief.app;

/** A running web server for the pages and the API. */
public interface Server extends AutoCloseable {
    /** Starts servers. */
    interface Starter {
        /**
         * Starts serving immediately; requests wait for the first knowledge base.
         *
         * @param port 0 for any free port
         */
        Server start(LiveKnowledgeBase live, Limits limits, String host, int port);
    }

    /** The port that the server listens on. */
    int port();

    /** The address of the home page, for a host that the server listens on. */
    String address(String host);

    @Override
    void close();
}
