/**
 * What sellers have on offer of their own: support plans, managed services, seats, projects.
 *
 * <p><b>Owns</b> products, offers (one product or a bundle of several with included quantities and one price), who may see
 * and order them, and what each seller asks for them.
 *
 * <p><b>Does not own</b> the prices of vendor usage ({@code pricing}), what clients hold ({@code subscription}), the list
 * prices of vendors ({@code catalog.prices}).
 *
 * <p><b>Words.</b> A <i>product</i> is what is delivered, an <i>offer</i> how it is sold. The <i>maker</i> is the seller
 * whose offer it is; sellers below it sell it on at prices of their own. A <i>recipient</i> is whom a price or the sight of
 * an offer is for: one party with all below it, a customer type, or everybody.
 *
 * <p><b>Dates.</b> {@code validFrom} is the first day of a price, {@code recordedAt} the moment since when we know it. On a
 * day the price recorded last counts, among those valid by then.
 *
 * <p><b>Always true.</b> A price is never changed or deleted, another is recorded after it. What an offer is made of does
 * not change once it has been active. No price is below zero.
 */
package io.nimbill.catalog;
