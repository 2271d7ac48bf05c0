package io.nimbill.simulator;

/**
 * The line being made, in terms that every format can be written from. One object serves a whole delivery: it is
 * filled, counted, written and filled again.
 */
final class Line {

    long number;
    Charge charge;
    Account account;
    CloudService service;
    Sku sku;
    Resource resource;
    Commitment commitment;
    SeatCharge seat;
    Text description = Text.EMPTY;
    int startHour;
    int endHour;

    final Amount quantity = new Amount();
    /** Price paid per unit. */
    final Amount unitPrice = new Amount();

    final Amount listPrice = new Amount();
    final Amount contractedPrice = new Amount();
    /** Price per unit under the commitment. */
    final Amount commitmentPrice = new Amount();

    final Amount billed = new Amount();
    final Amount list = new Amount();
    final Amount contracted = new Amount();
    final Amount effective = new Amount();
    /** Of a commitment's fee: what it covers in all, what was used and what was not, and how many units it has. */
    final Amount commitmentTotal = new Amount();

    final Amount commitmentUsed = new Amount();
    final Amount commitmentUnused = new Amount();
    final Amount commitmentUnits = new Amount();
    /** Of a seat charge: its tax, and what it comes to with it. */
    final Amount tax = new Amount();

    final Amount total = new Amount();

    void begin(Charge newCharge, Account newAccount, CloudService newService, int fromHour, int toHour) {
        number++;
        charge = newCharge;
        account = newAccount;
        service = newService;
        sku = null;
        resource = null;
        commitment = null;
        seat = null;
        description = Text.EMPTY;
        startHour = fromHour;
        endHour = toHour;
        quantity.setNothing();
        unitPrice.setNothing();
        listPrice.setNothing();
        contractedPrice.setNothing();
        commitmentPrice.setNothing();
        commitmentTotal.setNothing();
        commitmentUsed.setNothing();
        commitmentUnused.setNothing();
        commitmentUnits.setNothing();
        tax.setNothing();
        total.setNothing();
        setCosts(0, 0);
    }

    /** All four costs the same. */
    void setCosts(long unscaled, int scale) {
        billed.set(unscaled, scale);
        list.set(unscaled, scale);
        contracted.set(unscaled, scale);
        effective.set(unscaled, scale);
    }

    /** One unit at a price that is also its cost. */
    void setFlat(long unscaled, int scale) {
        quantity.set(1, 0);
        unitPrice.set(unscaled, scale);
        listPrice.set(unscaled, scale);
        contractedPrice.set(unscaled, scale);
        setCosts(unscaled, scale);
    }
}
