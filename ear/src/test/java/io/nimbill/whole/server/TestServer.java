package io.nimbill.whole.server;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.nimbill.server.ApplicationServer;
import io.nimbill.server.DatabaseAccess;
import io.nimbill.server.EmbeddedDatabase;
import io.nimbill.server.GivenDatabase;
import io.nimbill.server.LaunchFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** The one server of a test run, with its database and its mail server. */
public final class TestServer {
    private static final int FIRST_PORT_OFFSET = Integer.getInteger("nimbill.test.port.offset", 1000);
    private static final List<String> MEMORY = List.of("-Xmx1g", "-XX:MaxDirectMemorySize=256m");
    private static TestServer running;
    private static IllegalStateException failure;

    private final Path target =
            Path.of(System.getProperty("nimbill.target", "target")).toAbsolutePath();
    private final Path home = target.resolve("home");
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final ApplicationServer server;
    private EmbeddedDatabase embedded;
    private DatabaseAccess database;
    private Path archive;
    private final int awsPort = freePort();
    private final int microsoftPort = freePort();

    private TestServer() throws LaunchFailure {
        server = ApplicationServer.onFreePorts(
                Path.of(System.getProperty("nimbill.server.home")), home.resolve("server"), FIRST_PORT_OFFSET);
    }

    /** The server that runs already; the extension of {@code @InServer} has started it. */
    public static TestServer running() {
        if (running == null) {
            throw new IllegalStateException("No server is running: the test class lacks @InServer");
        }
        return running;
    }

    /**
     * Starts database, mail server and WildFly with the given archive, unless that was done before. A server that did not
     * start once is not tried again: every test class reports the first failure.
     */
    static synchronized TestServer start(Path archive) {
        if (failure != null) {
            throw failure;
        }
        if (running == null) {
            running = startNew(archive);
        }
        return running;
    }

    private static TestServer startNew(Path archive) {
        try {
            TestServer starting = new TestServer();
            Runtime.getRuntime().addShutdownHook(new Thread(starting::stop));
            starting.startAll(archive);
            return starting;
        } catch (IOException | LaunchFailure e) {
            failure = new IllegalStateException("The server for the tests did not start: " + e.getMessage(), e);
            throw failure;
        }
    }

    static synchronized void stopRunning() {
        if (running != null) {
            running.stop();
            running = null;
        }
    }

    /** The address of a path, such as {@code /api/v1/parties}. */
    public URI uri(String path) {
        return URI.create("http://localhost:" + server.httpPort() + path);
    }

    /** The address of a path on the management port, such as {@code /health/ready}. */
    public URI managementUri(String path) {
        return URI.create("http://localhost:" + server.managementPort() + path);
    }

    /** Where the application believes AWS to be; a test that needs it puts a stand-in there. */
    public int awsPort() {
        return awsPort;
    }

    /** Where the application believes Microsoft to be, a folder for each service. */
    public int microsoftPort() {
        return microsoftPort;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int httpPort() {
        return server.httpPort();
    }

    /** Mails that were received, and the means to wait for them. */
    public GreenMail mail() {
        return mail;
    }

    /** The folder {@code nimbill.home} of the application. */
    public Path home() {
        return home;
    }

    /** The EAR as it was built, without the tests. */
    public Path archive() {
        return target.resolve("nimbill.ear");
    }

    /** A connection with the rights of the application. */
    public Connection asApplication() throws SQLException {
        return connect(database.application());
    }

    /** A connection with the rights of bulk loading. */
    public Connection asBulkLoader() throws SQLException {
        return connect(database.bulk());
    }

    /** A connection with the rights of the schema's owner. */
    public Connection asOwner() throws SQLException {
        return connect(database.owner());
    }

    /** Ends the server as a power cut would, and starts it again on the same data. */
    public void killAndRestart() throws IOException, LaunchFailure {
        server.kill();
        server.start(settings(), List.of(archive), MEMORY);
        server.awaitReady();
    }

    private Connection connect(DatabaseAccess.User user) throws SQLException {
        return DriverManager.getConnection(
                database.url() + "?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true",
                user.name(),
                user.password());
    }

    private void startAll(Path testArchive) throws IOException, LaunchFailure {
        archive = testArchive;
        forgetEarlierRun();
        database = startDatabase();
        mail.start();
        server.start(settings(), List.of(archive), MEMORY);
        server.awaitReady();
    }

    private DatabaseAccess startDatabase() throws IOException, LaunchFailure {
        GivenDatabase given = new GivenDatabase(System::getProperty);
        if (given.isGiven()) {
            given.dropSchemas();
            return given.prepare();
        }
        embedded = new EmbeddedDatabase(home.resolve("database"), 0);
        return embedded.start();
    }

    private Properties settings() {
        Properties settings = database.settings();
        settings.setProperty("nimbill.home", home.toString());
        settings.setProperty("nimbill.profile", "test");
        settings.setProperty("nimbill.simulator", "true");
        settings.setProperty("nimbill.inner.hosts", "127.0.0.1,localhost");
        settings.setProperty("nimbill.base.url", uri("").toString());
        settings.setProperty("nimbill.smtp.host", "127.0.0.1");
        settings.setProperty(
                "nimbill.smtp.port", Integer.toString(mail.getSmtp().getPort()));
        settings.setProperty("nimbill.smtp.from", "billing@nimbill.test");
        settings.setProperty("nimbill.jms.redelivery-delay", "100");
        settings.setProperty("nimbill.jms.max-redelivery-delay", "500");
        settings.setProperty("nimbill.shared", System.getProperty("nimbill.shared", ""));
        for (String size : List.of("lines", "parquet", "daily")) {
            settings.setProperty("nimbill.bench." + size, System.getProperty("nimbill.bench." + size, ""));
        }
        settings.setProperty("nimbill.lease.seconds", "10");
        settings.setProperty("nimbill.watch.seconds", "0");
        settings.setProperty("nimbill.stalled.hours", "0");
        settings.setProperty("nimbill.folder.settle.seconds", "1");
        settings.setProperty("nimbill.rotation.grace.seconds", "0");
        for (String service :
                List.of("sts", "organizations", "data-exports", "cur", "s3", "cost-explorer", "iam", "pricing")) {
            settings.setProperty("nimbill.aws.endpoint." + service, "http://127.0.0.1:" + awsPort);
        }
        for (String service : List.of("login", "graph", "partner-center", "partner-prices", "management", "retail")) {
            settings.setProperty(
                    "nimbill.microsoft.endpoint." + service, "http://127.0.0.1:" + microsoftPort + "/" + service);
        }
        settings.setProperty("nimbill.require.all", System.getProperty("nimbill.require.all", "false"));
        return settings;
    }

    /** Everything of the run before goes, but not the unpacked binaries of the database. */
    private void forgetEarlierRun() throws IOException {
        if (Files.notExists(home)) {
            return;
        }
        Path binaries = home.resolve("database/mariadb");
        try (Stream<Path> files = Files.walk(home)) {
            files.filter(file -> !file.startsWith(binaries) && !binaries.startsWith(file))
                    .sorted(Comparator.reverseOrder())
                    .forEach(TestServer::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stop() {
        server.close();
        mail.stop();
        if (embedded != null) {
            embedded.close();
        }
    }
}
