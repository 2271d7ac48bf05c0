package io.nimbill.usage;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.vendor.PartnerAccount;
import io.nimbill.vendor.VendorAccountKeeping;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** Where staff see and set when an account with a vendor is looked at for new deliveries. */
@Stateless
public class PollingKeeping {

    private static final int DAY_IN_MINUTES = 24 * 60;
    private static final int QUARTER_IN_HOURS = 92 * 24;

    @Inject
    private Pollings pollings;

    @Inject
    private VendorAccountKeeping accounts;

    @Inject
    private AuditTrail auditTrail;

    /**
     * The schedule of an account; empty when it is closed or only takes uploads.
     *
     * @throws io.nimbill.work.NotFound when the account is not the caller's, or never was
     */
    @Requires(Permission.VIEW_VENDOR_ACCOUNTS)
    public Optional<Polling> of(PublicId accountId) {
        accounts.account(accountId);
        return pollings.of(accountId);
    }

    /**
     * Gives an account a schedule of its own, and has it looked at now.
     *
     * @param everyMinutes pause between two looks, up to a day; null = the server's setting
     * @param stalledAfterHours hours without a new delivery after which an alarm is raised, 0 = never; null = the server's
     *     setting
     */
    @Requires(Permission.MANAGE_VENDOR_ACCOUNTS)
    public Optional<Polling> plan(PublicId accountId, Integer everyMinutes, Integer stalledAfterHours) {
        PartnerAccount account = accounts.account(accountId);
        account.requireOpen();
        requireBetween("everyMinutes", everyMinutes, 1, DAY_IN_MINUTES);
        requireBetween("stalledAfterHours", stalledAfterHours, 0, QUARTER_IN_HOURS);
        Optional<Polling> before = pollings.of(accountId);
        pollings.plan(accountId, everyMinutes == null ? null : everyMinutes * 60, stalledAfterHours);
        Optional<Polling> after = pollings.of(accountId);
        auditTrail.record(
                "polling-planned",
                "partner-account",
                accountId,
                Changes.none()
                        .from("everySeconds", interval(before), interval(after))
                        .from("stalledAfterHours", patience(before), patience(after)));
        return after;
    }

    private static Integer interval(Optional<Polling> polling) {
        return polling.map(Polling::everySeconds).orElse(null);
    }

    private static Integer patience(Optional<Polling> polling) {
        return polling.map(Polling::stalledAfterHours).orElse(null);
    }

    private static void requireBetween(String field, Integer value, int least, int most) {
        if (value != null && (value < least || value > most)) {
            throw new Refusal("out-of-range", field, "Give a whole number from " + least + " to " + most + ".")
                    .with(least, most);
        }
    }
}
