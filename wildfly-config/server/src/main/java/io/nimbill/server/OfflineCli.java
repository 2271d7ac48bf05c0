package io.nimbill.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs a CLI script against a server that is not running, as {@code bin/jboss-cli.sh --file=} does: an embedded server
 * reads the configuration, applies the lines and writes it back.
 */
public final class OfflineCli {
    private final Path serverHome;

    /** @param serverHome folder of an unpacked WildFly */
    public OfflineCli(Path serverHome) {
        this.serverHome = serverHome;
    }

    /** A script that does offline what the given one does on a running server. */
    static String offline(String script) {
        return "embed-server --server-config=standalone-full.xml --std-out=discard\n" + script
                + "stop-embedded-server\n";
    }

    /**
     * Runs an offline script to its end.
     *
     * @param script file with CLI lines, beginning with {@code embed-server}
     * @return what the CLI printed
     * @throws IOException if a line fails; the message holds what the CLI printed
     */
    public String run(Path script) throws IOException {
        Path printed = Files.createTempFile("nimbill-cli", ".txt");
        try {
            ProcessBuilder cli = new ProcessBuilder(command(script))
                    .redirectErrorStream(true)
                    .redirectOutput(printed.toFile());
            cli.environment().put("JBOSS_HOME", serverHome.toString());
            int exit = Processes.await(cli.start());
            String text = Files.readString(printed);
            if (exit != 0) {
                throw new IOException("The CLI script " + script + " failed:\n" + text);
            }
            return text;
        } finally {
            Files.deleteIfExists(printed);
        }
    }

    private List<String> command(Path script) {
        return List.of(
                Processes.java(),
                "-Djboss.home.dir=" + serverHome,
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dlogging.configuration="
                        + serverHome.resolve("bin/jboss-cli-logging.properties").toUri(),
                "-Djboss.cli.log.file=" + serverHome.resolve("bin/jboss-cli.log"),
                "-jar",
                serverHome.resolve("jboss-modules.jar").toString(),
                "-mp",
                serverHome.resolve("modules").toString(),
                "org.jboss.as.cli",
                "--file=" + script);
    }
}
