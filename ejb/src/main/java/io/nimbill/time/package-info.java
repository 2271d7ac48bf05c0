/**
 * Time as billing needs it: the one clock, half-open periods, and how instants are stored.
 *
 * <p>Owns: {@link io.nimbill.time.BillingPeriod}, {@link io.nimbill.time.ApplicationClock}, the storing of
 * {@link java.time.Instant} in UTC. Does not own: whether the clock may be set; {@code work} decides that.
 *
 * <p>Always true: nobody asks the system for the time but the clock that is injected; periods are half-open; usage days
 * are UTC days, and the zone of a document is data.
 */
package io.nimbill.time;
