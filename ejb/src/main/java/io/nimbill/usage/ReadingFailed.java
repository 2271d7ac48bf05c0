package io.nimbill.usage;

/** The machine failed while reading a delivery (disk, memory, engine); says nothing about the delivery itself. */
public class ReadingFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A failure with its cause.
     *
     * @param message what was being done
     * @param cause the fault underneath
     */
    public ReadingFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
