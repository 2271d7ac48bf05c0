package io.nimbill.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of this machine's loopback address. */
final class Ports {
    private Ports() {}

    /** A port that nobody uses at this moment. */
    static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** @throws LaunchFailure naming the port and the setting that chooses another, if somebody uses it */
    static void demandFree(int port, String what, String setting) throws LaunchFailure {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new LaunchFailure(
                    "Port " + port + ", needed for " + what + ", is taken by another program. Stop that program, or choose"
                            + " another port with -D" + setting + "=<port>.",
                    e);
        }
    }
}
