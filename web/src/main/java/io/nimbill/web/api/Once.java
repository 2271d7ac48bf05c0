package io.nimbill.web.api;

import io.nimbill.party.CurrentCaller;
import io.nimbill.web.entry.Problem;
import io.nimbill.work.IdempotencyKeys;
import io.nimbill.work.IdempotencyKeys.Answer;
import io.nimbill.work.Transactions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Does the work of a POST. With an {@code Idempotency-Key} it is done once for this caller and key, and the first answer
 * is given again, byte for byte; two at once wait for each other. Without one it is done in a transaction of its own.
 */
@RequestScoped
class Once {

    static final String HEADER = "Idempotency-Key";

    private static final String FORM = "[\\x21-\\x7e]{1,190}";

    @Inject
    private IdempotencyKeys keys;

    @Inject
    private Transactions transactions;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private HttpServletRequest request;

    /**
     * What was made.
     *
     * @param location its address; null where it has none
     */
    record Made(int status, String location, Object view) {

        static Made created(String location, Object view) {
            return new Made(201, location, view);
        }

        static Made accepted(String location, Object view) {
            return new Made(202, location, view);
        }

        static Made done(Object view) {
            return new Made(200, null, view);
        }
    }

    /** Answers with what the work makes, or made before. */
    Response answer(byte[] body, Supplier<Made> work) {
        Supplier<Answer> making = () -> {
            Made made = work.get();
            return Answer.of(made.status(), made.location(), RecordWriter.text(made.view()));
        };
        String key = request.getHeader(HEADER);
        if (key == null) {
            return response(transactions.call(making));
        }
        if (!key.matches(FORM)) {
            throw new ApiProblem(
                    Problem.ofField(400, "malformed", HEADER, "1 to 190 printable characters without spaces."));
        }
        return response(keys.once(currentCaller.actorName(), key, hash(body), making));
    }

    /**
     * As {@link #answer}, for what holds a secret: it is told once. The answer that is kept and given again is without.
     *
     * @param withoutSecret what is kept of what was made
     */
    <T> Response answerSecret(byte[] body, Supplier<T> work, Function<T, Made> whole, Function<T, Made> withoutSecret) {
        AtomicReference<Made> told = new AtomicReference<>();
        Response kept = answer(body, () -> {
            T made = work.get();
            told.set(whole.apply(made));
            return withoutSecret.apply(made);
        });
        return told.get() == null ? kept : plain(told.get());
    }

    boolean hasKey() {
        return request.getHeader(HEADER) != null;
    }

    /** Answers with what was made already, in transactions of its own. */
    Response plain(Made made) {
        return response(Answer.of(made.status(), made.location(), RecordWriter.text(made.view())));
    }

    private static Response response(Answer answer) {
        Response.ResponseBuilder response = Response.status(answer.status())
                .type(MediaType.APPLICATION_JSON)
                .entity(answer.body());
        if (answer.location() != null) {
            response.header(HttpHeaders.LOCATION, answer.location());
        }
        if (answer.repeated()) {
            response.header("Idempotent-Replayed", "true");
        }
        return response.build();
    }

    private String hash(byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String line = request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString() + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
