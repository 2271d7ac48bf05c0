package io.nimbill.work;

import java.time.Instant;
import java.util.List;

/**
 * Events on their way out. They are written in the transaction of the change they tell of, so that none is lost and
 * none is sent for a change that was rolled back; a single relay numbers and sends them afterwards.
 */
public interface Outbox {

    /**
     * Adds an event to the caller's transaction.
     *
     * @param type what happened, in the past ({@code invoice.issued})
     * @param subject prefixed public id of what it happened to
     * @param body small JSON with ids and a version of its own form, no amounts that may be looked up
     * @return id of the event, constant over all its deliveries
     */
    PublicId append(String type, String subject, String body);

    /** Committed events that were not sent yet, oldest first. */
    List<Event> unsent(int limit);

    /**
     * Gives the event its number and marks it as sent, in a transaction of its own.
     *
     * @return the number, growing in the order of sending; the same again when it was numbered before
     */
    long sent(Event event);

    /**
     * An event as the relay sends it.
     *
     * @param key database id, never sent
     * @param id constant id of the event
     * @param type what happened
     * @param subject prefixed public id
     * @param body JSON
     * @param createdAt when it was written
     */
    record Event(long key, PublicId id, String type, String subject, String body, Instant createdAt) {}
}
