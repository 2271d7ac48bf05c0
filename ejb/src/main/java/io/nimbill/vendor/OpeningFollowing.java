package io.nimbill.vendor;

import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.Transactions;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;

/** Asks vendors how far the accounts are that they have not opened yet, each when its time has come. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OpeningFollowing {

    @Inject
    private AccountOpenings openings;

    @Inject
    private OpeningFollowUp followUp;

    @Inject
    private Transactions transactions;

    /** What a round of questions came to. */
    public record Round(int opened, int failed) {

        /** Whether anything ended. */
        public boolean isNews() {
            return opened + failed > 0;
        }
    }

    /** How many are to be asked about now. */
    @Requires(Permission.MANAGE_VENDOR_ACCOUNTS)
    public int due() {
        return transactions.call(openings::due).size();
    }

    /**
     * Asks about all whose time has come; no vendor keeps another waiting longer than its own time-out.
     *
     * @param each told after every question
     */
    @Requires(Permission.MANAGE_VENDOR_ACCOUNTS)
    public Round follow(Consumer<Integer> each) {
        List<AccountOpenings.Opening> due = transactions.call(openings::due);
        int opened = 0;
        int failed = 0;
        for (AccountOpenings.Opening opening : due) {
            VendorOperation.State state = followUp.ask(opening).state();
            opened += state == VendorOperation.State.SUCCEEDED ? 1 : 0;
            failed += state == VendorOperation.State.FAILED ? 1 : 0;
            each.accept(1);
        }
        return new Round(opened, failed);
    }
}
