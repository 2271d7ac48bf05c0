package io.nimbill.web.entry;

import io.nimbill.web.entry.MinuteCounts.Count;
import io.nimbill.work.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;

/**
 * How many requests one key, one person, or one address without a valid key may make in a minute on this server: the
 * setting {@code nimbill.requests.per.minute}; 0 is without limit.
 */
@ApplicationScoped
class RequestLimit {

    static final String SETTING = "nimbill.requests.per.minute";
    private static final int USUAL = 600;

    private final MinuteCounts counts = new MinuteCounts(System::nanoTime);

    @Inject
    private Settings settings;

    /**
     * Counts one request and says in headers of the answer what is left.
     *
     * @return whether it may go on; if not, the answer says when to come again
     */
    boolean allows(String who, HttpServletResponse response) {
        int limit = settings.number(SETTING, USUAL);
        if (limit <= 0) {
            return true;
        }
        Count count = counts.add(who);
        response.setIntHeader("RateLimit-Limit", limit);
        response.setIntHeader("RateLimit-Remaining", count.remaining(limit));
        response.setHeader("RateLimit-Reset", Long.toString(count.secondsLeft()));
        if (count.count() <= limit) {
            return true;
        }
        response.setHeader("Retry-After", Long.toString(count.secondsLeft()));
        return false;
    }
}
