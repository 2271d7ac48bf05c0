package io.nimbill.ledger;

/** A transaction that must not be: a fault of the program, never of a user. */
public final class NotBalanced extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotBalanced(String message) {
        super(message);
    }
}
