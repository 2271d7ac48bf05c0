package io.nimbill.work;

import jakarta.ejb.ApplicationException;
import java.util.Optional;

/**
 * Nimbill says no, for a reason the user can understand and mend. Rolls the transaction back. Each edge translates it
 * in one place: REST to {@code application/problem+json}, pages to a message beside the field.
 */
@ApplicationException(rollback = true, inherited = true)
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String field;

    /** A refusal of the whole request. {@code code} is stable and in kebab-case, such as {@code period-closed}. */
    public Refusal(String code, String message) {
        this(code, null, message);
    }

    /** A refusal because of one field, named as the API names it ({@code validFrom}). */
    public Refusal(String code, String field, String message) {
        super(message);
        this.code = code;
        this.field = field;
    }

    public String code() {
        return code;
    }

    public Optional<String> field() {
        return Optional.ofNullable(field);
    }
}
