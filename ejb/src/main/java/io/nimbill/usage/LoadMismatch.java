package io.nimbill.usage;

/** What arrived in the database is not what the file holds. Nothing of the load is kept. */
public class LoadMismatch extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LoadMismatch(String message) {
        super(message);
    }
}
