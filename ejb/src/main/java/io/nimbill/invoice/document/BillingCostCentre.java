package io.nimbill.invoice.document;

/**
 * The buyer's cost centre a line is billed for, as it was called when the document was made.
 *
 * @param id database id
 * @param code what the buyer's books know it by (BT-133)
 * @param name for people
 */
public record BillingCostCentre(long id, String code, String name) {

    /** Code and name for people. */
    public String words() {
        return code.equals(name) ? code : code + " · " + name;
    }
}
