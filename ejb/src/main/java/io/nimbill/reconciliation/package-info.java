/**
 * Proof: whether what must always be true of the books, charges and documents is true.
 *
 * <p><b>Owns</b> the verification: queries under {@code checks/} that must return no row, and checks in Java for what SQL
 * cannot say; the proof of a vendor's bill, every cent of which has one disposition per level, and the comparison of joined
 * lines with the detail elsewhere: both keep a month open while they differ; and the leaks through which sellers lose money.
 * <b>Does not own</b> the steps of a month ({@code usage}), which it only lets go on.
 *
 * <p><b>Words.</b> A <i>proof</i> sets what the sellers of each level did beside what they bought. A <i>leak</i> is a place
 * where a seller earns less than it could; who loses sees it, and who stands above.
 *
 * <p><b>Always true.</b> All checks of a run read one consistent snapshot, on a connection of their own, so that work in
 * progress is either whole in it or not there at all.
 */
package io.nimbill.reconciliation;
