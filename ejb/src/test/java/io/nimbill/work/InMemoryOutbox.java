package io.nimbill.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An outbox for tests outside the server; what was appended can be looked at. */
public final class InMemoryOutbox implements Outbox {

    private final List<Event> events = new ArrayList<>();
    private final List<Event> sent = new ArrayList<>();

    @Override
    public PublicId append(String type, String subject, String body) {
        PublicId id = PublicId.random();
        events.add(new Event(events.size() + 1L, id, type, subject, body, Instant.EPOCH));
        return id;
    }

    @Override
    public List<Event> unsent(int limit) {
        return events.stream()
                .filter(event -> !sent.contains(event))
                .limit(limit)
                .toList();
    }

    @Override
    public long sent(Event event) {
        if (!sent.contains(event)) {
            sent.add(event);
        }
        return sent.indexOf(event) + 1L;
    }
}
