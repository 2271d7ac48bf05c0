package io.nimbill.batch;

/** Whether this server is going down: what fails then fails for that, and is gone on with later. */
final class ServerExit {

    private ServerExit() {}

    /** The runtime takes no new shutdown hook once it has begun to shut down; it offers no other way to ask. */
    static boolean isUnderWay() {
        Thread probe = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
            return false;
        } catch (IllegalStateException shuttingDown) {
            return true;
        }
    }
}
