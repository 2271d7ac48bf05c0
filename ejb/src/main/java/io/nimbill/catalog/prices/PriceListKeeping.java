package io.nimbill.catalog.prices;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.PartyScope;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.vendor.Capability;
import io.nimbill.vendor.CloudVendor;
import io.nimbill.vendor.PartnerAccount;
import io.nimbill.vendor.PartnerAccounts;
import io.nimbill.vendor.PriceWish;
import io.nimbill.vendor.VendorConnections;
import io.nimbill.work.JobRequests;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Says which price lists of vendors are kept. */
@Stateless
public class PriceListKeeping {

    /** The job that reads them. */
    public static final String JOB = "import-vendor-prices";

    @Inject
    private VendorPriceLists lists;

    @Inject
    private PartnerAccounts accounts;

    @Inject
    private VendorConnections connections;

    @Inject
    private PartyScope scope;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Instance<JobRequests> jobs;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Clock clock;

    /** The lists of the caller's branch, of one account where it is named; those kept no more come last. */
    @Requires(Permission.VIEW_VENDOR_ACCOUNTS)
    public List<VendorPriceList> all(PublicId accountId) {
        if (accountId != null) {
            account(accountId);
        }
        return lists.below(caller.get().partyPath(), accountId);
    }

    @Requires(Permission.VIEW_VENDOR_ACCOUNTS)
    public VendorPriceList one(PublicId listId) {
        return find(listId);
    }

    /** The lines that were not taken when it was read last; 500 at most. */
    @Requires(Permission.VIEW_VENDOR_ACCOUNTS)
    public List<PriceListDefect> defects(PublicId listId) {
        return lists.defects(find(listId));
    }

    /**
     * Keeps a list from now on; the first reading begins at once.
     *
     * @throws Refusal {@code list-kept} where the same one is kept already; {@code required} naming what the vendor needs;
     *     {@code vendor-cannot}
     */
    @Requires(Permission.MANAGE_VENDOR_ACCOUNTS)
    public VendorPriceList keep(PublicId accountId, PriceSource source, PriceWish wish) {
        PartnerAccount account = account(accountId);
        account.requireOpen();
        KeptWish asked = KeptWish.of(source, wish);
        if (source != PriceSource.USAGE) {
            requirePossible(connections.vendorOf(account), source, asked);
        }
        if (lists.isKept(account.id(), source, asked)) {
            throw new Refusal("list-kept", "service", "This list is kept already.");
        }
        PublicId id = PublicId.random();
        lists.add(id, account.id(), source, asked, clock.instant());
        auditTrail.record(
                "price-list-kept",
                "vendor-price-list",
                id,
                Changes.none()
                        .to("account", account.name())
                        .to("source", source)
                        .to("service", asked.service())
                        .to("region", asked.region())
                        .to("currency", asked.currency())
                        .to("sheet", asked.sheet()));
        start(find(id));
        return find(id);
    }

    /** Keeps a list no more. What was known of it stays. */
    @Requires(Permission.MANAGE_VENDOR_ACCOUNTS)
    public VendorPriceList end(PublicId listId) {
        VendorPriceList list = requireKept(listId);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        lists.end(list, today);
        auditTrail.record(
                "price-list-ended", "vendor-price-list", listId, Changes.none().to("endedOn", today));
        return find(listId);
    }

    /** Has a list read now; answers the public id of the run to follow. */
    @Requires(Permission.MANAGE_VENDOR_ACCOUNTS)
    public PublicId read(PublicId listId) {
        VendorPriceList list = requireKept(listId);
        auditTrail.record("price-list-read", "vendor-price-list", listId, Changes.none());
        return start(list);
    }

    private PublicId start(VendorPriceList list) {
        return jobs.get()
                .start(JOB, list.subject(), null, Map.of("list", list.publicId().value()));
    }

    private static void requirePossible(CloudVendor vendor, PriceSource source, KeptWish asked) {
        boolean sheets = vendor.code().equals("microsoft");
        if (!vendor.capabilities().contains(Capability.READ_PRICES) || (source == PriceSource.SHEET && !sheets)) {
            throw new Refusal(
                            "vendor-cannot", "This vendor's connector cannot do that: " + Capability.READ_PRICES + ".")
                    .with(Capability.READ_PRICES);
        }
        if (vendor.code().equals("aws")) {
            asked.requirePlace();
        }
    }

    private VendorPriceList requireKept(PublicId listId) {
        VendorPriceList list = find(listId);
        if (list.endedOn() != null) {
            throw new Refusal("list-ended", "This list has not been kept since " + list.endedOn() + ".")
                    .with(list.endedOn());
        }
        return list;
    }

    private VendorPriceList find(PublicId listId) {
        VendorPriceList list = lists.find(listId).orElseThrow(NotFound::new);
        account(list.accountId());
        return list;
    }

    private PartnerAccount account(PublicId accountId) {
        PartnerAccount account = accounts.find(accountId).orElseThrow(NotFound::new);
        scope.require(account.sellerId());
        return account;
    }
}
