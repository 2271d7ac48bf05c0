package io.nimbill.work;

import jakarta.ejb.ApplicationException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
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
    private List<Serializable> particulars = List.of();

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

    /**
     * Names what the message speaks of, for its words in other languages: numbers, names, days (as {@link Saying} keeps them), in the order of the places
     * {@code {0}}, {@code {1}} … of the text under {@code refusal.<code>}.
     *
     * @return this refusal
     */
    public Refusal with(Object... spokenOf) {
        particulars = Saying.kept(Arrays.asList(spokenOf));
        return this;
    }

    /** What the message speaks of; empty where nobody named it. */
    public List<Serializable> particulars() {
        return particulars;
    }

    public String code() {
        return code;
    }

    public Optional<String> field() {
        return Optional.ofNullable(field);
    }
}
