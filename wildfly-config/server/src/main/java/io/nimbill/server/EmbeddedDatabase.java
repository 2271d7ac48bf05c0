package io.nimbill.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A MariaDB server of our own on the loopback address, with real users and grants; its data survives in the home folder.
 * Passwords are made at the first start.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String SOCKET = "db.sock";
    private final Path home;
    private final int port;
    private final Secrets secrets;
    private Process server;
    private Path socketFolder;

    /**
     * @param home folder for binaries, data, log and passwords
     * @param port loopback port to listen on, 0 for any
     */
    public EmbeddedDatabase(Path home, int port) throws IOException {
        this.home = home.toAbsolutePath();
        this.port = port == 0 ? Ports.free() : port;
        this.secrets = new Secrets(this.home.resolve("passwords.properties"));
    }

    /** Starts the server and waits until it answers. */
    public DatabaseAccess start() throws IOException, LaunchFailure {
        stopLeftOver();
        Ports.demandFree(port, "the database", "-Dnimbill.db.port=<another port>");
        Path binaries = new MariaDbBinaries(home.resolve("mariadb")).unpacked();
        Path data = home.resolve("data");
        socketFolder = Files.createTempDirectory("nimbill");
        if (Files.notExists(home.resolve("initialised"))) {
            initialise(binaries, data);
        }
        server = new ProcessBuilder(command(binaries, data, initFile()))
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("mariadb.log").toFile())
                .start();
        Files.writeString(pidFile(), Long.toString(server.pid()));
        awaitAnswer();
        return access();
    }

    /** Ends the server in order; its data stays. */
    @Override
    public void close() {
        if (server != null) {
            Processes.stop(server.toHandle(), Duration.ofSeconds(60));
        }
        removeSocket();
    }

    /** The folder lies outside the home folder, whose path may be too long for a socket. */
    private void removeSocket() {
        if (socketFolder == null) {
            return;
        }
        try {
            Files.deleteIfExists(socketFolder.resolve(SOCKET));
            Files.deleteIfExists(socketFolder);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + socketFolder + " cannot be removed", e);
        }
    }

    private void initialise(Path binaries, Path data) throws IOException, LaunchFailure {
        List<String> command = new ArrayList<>(List.of(
                binaries.resolve("scripts/mariadb-install-db").toString(),
                "--no-defaults",
                "--auth-root-authentication-method=normal",
                "--skip-test-db",
                "--basedir=" + binaries,
                "--datadir=" + data));
        addUser(command);
        Process install = new ProcessBuilder(command)
                .directory(binaries.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("install.log").toFile())
                .start();
        if (Processes.await(install) != 0) {
            throw new LaunchFailure("The embedded database cannot be set up in " + data
                    + "; the reason is at the end of " + home.resolve("install.log") + ".");
        }
        Files.createFile(home.resolve("initialised"));
    }

    private List<String> command(Path binaries, Path data, Path initFile) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                binaries.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + binaries,
                "--datadir=" + data,
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=" + socketFolder.resolve(SOCKET),
                "--init-file=" + initFile,
                "--skip-name-resolve",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_bin",
                "--transaction-isolation=READ-COMMITTED",
                "--local-infile=1",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size=512M",
                "--innodb-log-file-size=256M",
                "--max-allowed-packet=64M",
                "--max-connections=200"));
        addUser(command);
        return command;
    }

    private static void addUser(List<String> command) {
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
    }

    /** Run by the server before it takes the first connection, so that nobody ever gets in without a password. */
    private Path initFile() throws IOException {
        Path file = Secrets.restricted(home.resolve("users.sql"));
        List<String> lines = new ArrayList<>();
        lines.add("ALTER USER 'root'@'localhost' IDENTIFIED BY '" + secrets.password("root") + "'");
        lines.add("DROP USER IF EXISTS ''@'localhost'");
        lines.addAll(new DatabaseSetup(access(), "127.0.0.1").statements());
        return Files.writeString(file, String.join(";\n", lines) + ";\n");
    }

    private DatabaseAccess access() throws IOException {
        String address = "jdbc:mysql://127.0.0.1:" + port + "/";
        return new DatabaseAccess(
                address + "nimbill",
                address + "nimbill_batch",
                user("nimbill_owner"),
                user("nimbill"),
                user("nimbill_bulk"),
                user("nimbill_batch"));
    }

    private DatabaseAccess.User user(String name) throws IOException {
        return new DatabaseAccess.User(name, secrets.password(name));
    }

    private void awaitAnswer() throws IOException, LaunchFailure {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            if (!server.isAlive()) {
                break;
            }
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException e) {
                Processes.pause(Duration.ofMillis(200));
            }
        }
        close();
        throw new LaunchFailure("The embedded database does not come up; the reason is at the end of "
                + home.resolve("mariadb.log") + ".");
    }

    private Path pidFile() {
        return home.resolve("mariadb.pid");
    }

    /** A launcher that was killed leaves its server behind; two servers must not share the data. */
    private void stopLeftOver() throws IOException {
        if (Files.exists(pidFile())) {
            long pid = Long.parseLong(Files.readString(pidFile()).strip());
            ProcessHandle.of(pid)
                    .filter(process -> process.info().command().orElse("").startsWith(home.toString()))
                    .ifPresent(process -> Processes.stop(process, Duration.ofSeconds(60)));
        }
    }
}
