package io.nimbill.server;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;

/**
 * Starts Nimbill for trying out: a database of its own unless one is given, the server with the application, and in the
 * sample profile waits until sample data is there. Prints what it does. Ctrl-C stops everything it started.
 */
public final class Launcher {
    private static final Duration SAMPLE_PATIENCE = Duration.ofMinutes(20);
    private static final List<String> MEMORY = List.of("-Xmx1g", "-XX:MaxDirectMemorySize=256m");

    private final Path home;
    private final HomeFolder folder;
    private final ApplicationServer server;
    private final PrintStream out;
    private EmbeddedDatabase embedded;

    private Launcher(Path serverHome, PrintStream out) {
        this.home = Path.of(System.getProperty("nimbill.home", ".nimbill"))
                .toAbsolutePath()
                .normalize();
        this.folder = new HomeFolder(home);
        int offset = Integer.getInteger("nimbill.port.offset", 0);
        this.server = new ApplicationServer(serverHome, home.resolve("server"), offset);
        this.out = out;
    }

    /** Arguments: server home, archive to deploy. Returns when the process is asked to end. */
    public static void main(String[] args) throws InterruptedException {
        Launcher launcher = new Launcher(Path.of(args[0]), System.out);
        CountDownLatch end = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            launcher.stop();
            end.countDown();
        }));
        try {
            launcher.start(Path.of(args[1]));
        } catch (LaunchFailure e) {
            launcher.giveUp(e.getMessage());
        } catch (IOException e) {
            launcher.giveUp("The start failed: " + HomeFolder.reason(e) + ". Check that " + launcher.home
                    + " may be written and that its disk has room; or choose another folder with"
                    + " -Dnimbill.home=<folder>.");
        }
        end.await();
    }

    private void start(Path archive) throws IOException, LaunchFailure {
        folder.open();
        say("Home folder " + home + " (remove it to begin anew)");
        server.demandFreePorts();
        Properties settings = database().settings();
        say("Starting the server; its log is " + server.log());
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("nimbill."))
                .forEach(name -> settings.putIfAbsent(name, System.getProperty(name)));
        settings.setProperty("nimbill.home", home.toString());
        settings.putIfAbsent("nimbill.profile", "sample");
        settings.putIfAbsent("nimbill.simulator", "true");
        settings.putIfAbsent("nimbill.base.url", address());
        server.start(settings, List.of(archive), MEMORY);
        server.awaitReady();
        say("The server is ready");
        if ("sample".equals(settings.getProperty("nimbill.profile"))) {
            awaitSample();
        }
        tellFirstAdministrator();
        say("Nimbill answers at " + address() + "/ ; Ctrl-C stops it");
    }

    private DatabaseAccess database() throws IOException, LaunchFailure {
        GivenDatabase given = new GivenDatabase(System::getProperty);
        if (given.isGiven()) {
            say("Using the database at " + System.getProperty("nimbill.db.url"));
            return given.prepare();
        }
        say("Starting the embedded database");
        embedded = new EmbeddedDatabase(home.resolve("database"), Integer.getInteger("nimbill.db.port", 0));
        DatabaseAccess access = embedded.start();
        say("The database is up: " + access.url());
        return access;
    }

    /**
     * The application loads sample data by itself when its database is empty. It tells how far it is in
     * {@code sample-progress.txt}, and at the end writes {@code sample-sign-ins.txt}, or {@code sample-failure.txt}.
     */
    private void awaitSample() throws IOException, LaunchFailure {
        Path signIns = home.resolve("sample-sign-ins.txt");
        Path failure = home.resolve("sample-failure.txt");
        Instant end = Instant.now().plus(SAMPLE_PATIENCE);
        String told = "";
        while (Files.notExists(signIns)) {
            if (Files.exists(failure)) {
                throw new LaunchFailure("Sample data could not be loaded: " + Files.readString(failure));
            }
            if (!server.isAlive() || Instant.now().isAfter(end)) {
                throw new LaunchFailure("Sample data is not there; the reason is at the end of " + server.log() + ".");
            }
            told = tellProgress(told);
            Processes.pause(Duration.ofMillis(500));
        }
        out.println(Files.readString(signIns));
    }

    /** Where nobody has signed in yet, the application leaves a one-time secret; it is not printed, as output is kept. */
    private void tellFirstAdministrator() {
        Path secret = home.resolve("first-administrator.txt");
        if (Files.exists(secret)) {
            say("The first administrator chooses a password with the one-time secret in " + secret);
        }
    }

    private String tellProgress(String told) throws IOException {
        Path progress = home.resolve("sample-progress.txt");
        if (Files.exists(progress)) {
            String text = Files.readString(progress).strip();
            if (!text.equals(told) && !text.isEmpty()) {
                say(text);
                return text;
            }
        }
        return told;
    }

    private String address() {
        return "http://localhost:" + server.httpPort();
    }

    private synchronized void stop() {
        if (server.isAlive()) {
            say("Stopping the server");
        }
        server.close();
        if (embedded != null) {
            embedded.close();
            embedded = null;
            say("Stopped");
        }
    }

    private void giveUp(String reason) {
        say(reason);
        stop();
        System.exit(1);
    }

    private void say(String text) {
        out.println("[nimbill] " + text);
        out.flush();
    }
}
