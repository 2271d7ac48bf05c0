package io.nimbill.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Whether the caller may change what held in months gone by. */
@ApplicationScoped
public class Backdating {

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private Clock clock;

    /**
     * Refuses a UTC day before the current month to callers who may not backdate.
     *
     * @throws NotPermitted naming the permission
     */
    public void requirePossible(LocalDate day) {
        LocalDate today = LocalDate.ofInstant(Instant.now(clock), ZoneOffset.UTC);
        if (day.isBefore(today.withDayOfMonth(1)) && !currentCaller.get().may(Permission.BACKDATE)) {
            throw currentCaller.notPermitted(Permission.BACKDATE, "day", day.toString());
        }
    }
}
