package dev.debrief;

import dev.debrief.cli.CommandLineInterface;
import dev.debrief.web.WebServer;

/** The command {@code debrief}: the command line, given the pages to serve. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(new CommandLineInterface(WebServer::start).run(args));
    }
}
