package io.nimbill.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder in which one launcher at a time keeps all its data. */
final class HomeFolder implements AutoCloseable {
    private static final long LEAST_BYTES = 1L << 30;
    private static final String REMEDY = "Choose another folder with -Dnimbill.home=<folder>.";

    private final Path path;
    private final long leastBytes;
    private FileChannel lock;

    HomeFolder(Path path) {
        this(path, LEAST_BYTES);
    }

    HomeFolder(Path path, long leastBytes) {
        this.path = path;
        this.leastBytes = leastBytes;
    }

    Path path() {
        return path;
    }

    /**
     * Makes the folder and takes it for this process; the operating system gives it free when the process ends, however
     * it ends.
     *
     * @throws LaunchFailure when it cannot be written, the disk is full, or another launcher works in it
     */
    void open() throws LaunchFailure {
        try {
            Files.createDirectories(path);
            lock = FileChannel.open(path.resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isTaken()) {
                throw new LaunchFailure("Nimbill runs already in " + path
                        + ". Stop it there with Ctrl-C, or start a second one with a folder and ports of its own:"
                        + " -Dnimbill.home=<folder> -Dnimbill.port.offset=100");
            }
            demandRoom();
        } catch (IOException e) {
            throw new LaunchFailure(path + " cannot be used: " + reason(e) + ". " + REMEDY, e);
        }
    }

    @Override
    public void close() throws IOException {
        if (lock != null) {
            lock.close();
        }
    }

    /** What the system says, in words. */
    static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied for " + e.getMessage();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private boolean isTaken() throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private void demandRoom() throws IOException, LaunchFailure {
        long room = Files.getFileStore(path).getUsableSpace();
        if (room < leastBytes) {
            throw new LaunchFailure("The disk of " + path + " has room for " + (room >> 20) + " MB; the database needs "
                    + (leastBytes >> 20) + " MB to begin with. Make room, or choose another folder with"
                    + " -Dnimbill.home=<folder>.");
        }
    }
}
