/** Tests of invoices, export, mail and verification on the server. */
package io.nimbill.whole.billing;
