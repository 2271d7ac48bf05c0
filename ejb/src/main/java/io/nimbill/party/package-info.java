/**
 * The seller tree, its people, and who may do what where.
 *
 * <p>Owns: parties (operator, distributor, reseller, client), their contacts and addresses, their place in the tree over
 * time and how sellers present themselves; users, memberships,
 * invitations, roles, API keys; signing in with passwords, second factors and sessions; {@link
 * io.nimbill.party.CurrentCaller} and the check behind {@link
 * io.nimbill.party.Requires}. Does not own: agreements and prices on the edges, cloud accounts of a client.
 *
 * <p>Words: <em>path</em> = ids from the root, {@code /1/4/9/}, the place today and what access is decided by;
 * <em>placement</em> = under whom a party stood from one UTC day to another; <em>seller path</em> = the parties from
 * the operator to a buyer on a day, each selling to the next; <em>planned move</em> = a placement that has not begun,
 * which the path follows on its day; <em>covered</em> = in the caller's own subtree.
 *
 * <p>Always true: one operator per installation; a party is never deleted, it gets {@code closedOn}; placements of a
 * party neither overlap nor leave a gap; what is not covered does not exist for the caller ({@link
 * io.nimbill.work.NotFound}), whether it ever was or not; nobody grants more than they hold; secrets are stored as
 * hashes only, those of authenticators sealed; the secret of a mailed link is in that mail alone.
 */
package io.nimbill.party;
