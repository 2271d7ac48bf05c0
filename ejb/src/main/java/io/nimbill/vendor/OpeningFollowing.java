package io.nimbill.vendor;

import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.Transactions;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Asks vendors how far the accounts are that they have not opened yet, each when its time has come. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OpeningFollowing {

    /** Longer than any vendor is waited for, with all repetitions of a question. */
    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(15);

    @Inject
    private AccountOpenings openings;

    @Inject
    private OpeningFollowUp followUp;

    @Inject
    private Transactions transactions;

    @Inject
    private Clock clock;

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
        return transactions.call(openings::due).size()
                + transactions.call(this::unanswered).size();
    }

    /**
     * Asks about all whose time has come; no vendor keeps another waiting longer than its own time-out. One whose first
     * answer was lost, because the server stopped meanwhile, is ended: the vendor has given nothing to ask about it by.
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
        for (AccountOpenings.Opening opening : transactions.call(this::unanswered)) {
            followUp.endUnanswered(opening);
            failed++;
            each.accept(1);
        }
        return new Round(opened, failed);
    }

    private List<AccountOpenings.Opening> unanswered() {
        return openings.unanswered(clock.instant().minus(LONGEST_ANSWER));
    }
}
