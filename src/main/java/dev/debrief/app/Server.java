package dev.debrief.app;

/** A running server of pages and API. */
public interface Server extends AutoCloseable {
    /** Starts one. */
    interface Starter {
        /**
         * Starts serving at once; requests wait for the first knowledge base.
         *
         * @param port 0 for any free one
         */
        Server start(LiveKnowledgeBase live, Limits limits, String host, int port);
    }

    /** The port that it listens on. */
    int port();

    /** The address of its first page, for a host that it listens on. */
    String address(String host);

    @Override
    void close();
}
