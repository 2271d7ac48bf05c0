package io.nimbill.party;

/** Asked before acts on people and parties that may need a second person; approvals answer. */
public interface SecondPerson {

    /**
     * Goes on when the bank details may be changed now.
     *
     * @param others whether something else would change with them
     * @throws io.nimbill.work.Refusal when a second person has to agree first
     */
    void requireForBankDetails(Party party, PartyProfile wanted, boolean others);
}
