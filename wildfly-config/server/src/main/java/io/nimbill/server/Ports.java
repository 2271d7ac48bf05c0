package io.nimbill.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.IntStream;

/** Ports of this machine's loopback address. */
final class Ports {
    /** HTTP, HTTPS, management and the two of IIOP. */
    static final List<Integer> OF_SERVER = List.of(8080, 8443, 9990, 3528, 3529);

    /** Chromium and Firefox open no page on this one. */
    private static final int REFUSED_BY_BROWSERS = 10080;

    private Ports() {}

    /** A port that nobody uses at this moment. */
    static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /**
     * An offset for all ports of a server such that those it needs are free and browsers go there.
     *
     * @param first the first offset to try; then in steps of 100
     */
    static int freeOffset(int first) throws LaunchFailure {
        return IntStream.range(0, 50)
                .map(step -> first + 100 * step)
                .filter(offset -> 8080 + offset != REFUSED_BY_BROWSERS)
                .filter(offset -> OF_SERVER.stream().allMatch(port -> isFree(port + offset)))
                .findFirst()
                .orElseThrow(() -> new LaunchFailure("No free ports were found for a server above " + (8080 + first)));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            bind(socket, port);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void bind(ServerSocket socket, int port) throws IOException {
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    /**
     * @param remedy the setting that chooses another port
     * @throws LaunchFailure naming port and remedy, if somebody uses it
     */
    static void demandFree(int port, String what, String remedy) throws LaunchFailure {
        try (ServerSocket socket = new ServerSocket()) {
            bind(socket, port);
        } catch (IOException e) {
            throw new LaunchFailure(
                    "Port " + port + ", needed for " + what
                            + ", is taken by another program. Stop that program, or start" + " with " + remedy + ".",
                    e);
        }
    }
}
