/**
 * The working floor: what every capability stands on to survive repeats, crashes and a second node.
 *
 * <p><b>Owns</b> the outbox and inbox, leases with fencing tokens, cursors, idempotency keys, operations (long work with
 * its progress), parked items, refusals, public ids, settings, start-up and health; the ports {@link
 * io.nimbill.work.JobRequests} and {@link io.nimbill.work.JobRuns}, which the batch module implements.
 *
 * <p><b>Does not own</b> what the work is: no business word appears here.
 *
 * <p><b>Words.</b> A <i>lease</i> is the right to write for a piece of batch work; its <i>token</i> grows with every
 * holder. An <i>operation</i> is long work as people see it, whatever executions the batch runtime needed. A <i>parked
 * item</i> is what a job set aside with its reason.
 *
 * <p><b>Always true.</b> An event exists if and only if its change was committed. A message, a request with a key and a
 * job that come again have no second effect. Leases run on the database's clock, and no commit happens under a token
 * that is not the newest. A money transaction that clashed is begun anew as a whole, at most five times. Nothing touches
 * the database through JPA before {@link io.nimbill.work.StartUp} has checked, migrated and granted: a start-up bean that
 * does must say {@code @DependsOn("StartUp")}.
 */
package io.nimbill.work;
