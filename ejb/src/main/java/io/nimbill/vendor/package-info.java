/**
 * Vendors: who sells cloud services to the operator, through which accounts, and how to reach them.
 *
 * <p><b>Owns</b> vendors, partner accounts, cloud accounts and their dated assignment to clients, the connector SPI and
 * its adapters, and the charge kind, the word all parts share for what a vendor's charge is.
 *
 * <p><b>Does not own</b> the rows of vendor files ({@code usage}) nor prices ({@code catalog}, {@code pricing}).
 */
package io.nimbill.vendor;
