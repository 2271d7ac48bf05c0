/**
 * Proof: whether what must always be true of the books, charges and documents is true.
 *
 * <p><b>Owns</b> the verification: queries under {@code checks/} that must return no row, and checks in Java for what SQL
 * cannot say; and the comparison of joined lines of a vendor's bill with the detail elsewhere, which keeps a month open
 * while they differ. <b>Does not own</b> any data; it changes nothing.
 *
 * <p><b>Always true.</b> All checks of a run read one consistent snapshot, on a connection of their own, so that work in
 * progress is either whole in it or not there at all.
 */
package io.nimbill.reconciliation;
