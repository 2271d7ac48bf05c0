/**
 * The bridge to the broker: sends committed events from the outbox, and hands what comes from the queue to use cases.
 *
 * <p><b>Owns</b> the relay and the message-driven beans. <b>Does not own</b> what an event means: they translate, call one
 * use case, and throw on trouble so that the broker delivers again and at last puts the message on the dead-letter queue. A mail
 * server that is away is no such trouble: the message is sent anew, to arrive later.
 *
 * <p><b>Always true.</b> One relay sends at a time, by lease, and numbers events in the order of sending, after their
 * commit. No transaction spans broker and database: a message may come twice, its effect does not.
 */
package io.nimbill.jms;
