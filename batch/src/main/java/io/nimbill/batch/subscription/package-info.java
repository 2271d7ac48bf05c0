/**
 * The job {@code charge-subscriptions} and its schedule.
 *
 * <p>Always true: a subscription is one transaction that checks the lease; one that cannot be charged is parked with its
 * reason and the run goes on; what is due is read from the subscriptions, never from a checkpoint.
 */
package io.nimbill.batch.subscription;
