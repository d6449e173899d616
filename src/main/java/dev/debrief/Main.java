package dev.debrief;

import dev.debrief.cli.CommandLineInterface;
import dev.debrief.web.WebServer;

/** Entry point of the command {@code debrief}: runs the command line with the web server plugged in. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(CommandLineInterface.ofProcess(WebServer::start).run(args));
    }
}
