/** Pages of the catalogue: what a seller has on offer, an offer with its prices, and the form of a new one. */
package io.nimbill.web.catalog;
