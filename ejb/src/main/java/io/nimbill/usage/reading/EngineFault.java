package io.nimbill.usage.reading;

import java.sql.SQLException;

/** Tells a fault of the machine from a file the engine does not like. */
final class EngineFault {
    private EngineFault() {}

    /** Passes on errors that say nothing about the file. */
    static void rethrowIfMachine(SQLException e) throws SQLException {
        String message = String.valueOf(e.getMessage());
        if (message.contains("Out of Memory")
                || message.contains("No space left")
                || message.contains("INTERNAL")
                || message.contains("Parser Error")
                || message.contains("Binder Error")
                || message.contains("Permission Error")) {
            throw e;
        }
    }

    static String firstLine(SQLException e) {
        String message = String.valueOf(e.getMessage()).strip();
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
