package io.nimbill.allocation;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.party.Backdating;
import io.nimbill.party.NotPermitted;
import io.nimbill.party.PartyScope;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.vendor.CloudAccount;
import io.nimbill.vendor.CloudAccountScope;
import io.nimbill.vendor.CloudAccounts;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * Says what belongs to which cost centre from when on. Each change locks the client, keeps the days free of overlaps and
 * tells rating what became stale. What was invoiced stays split as it was; what is billed later of the same usage moves
 * the parts to where they belong by then.
 */
@Stateless
public class CostAllocating {

    @Inject
    private CostCentres centres;

    @Inject
    private PartyScope parties;

    @Inject
    private CloudAccountScope accounts;

    @Inject
    private CloudAccounts cloudAccounts;

    @Inject
    private Backdating backdating;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Event<AllocationChanged> changed;

    @Inject
    private Clock clock;

    /** What belongs to which cost centre of a client when, oldest first. */
    @Requires(Permission.VIEW_CHARGES)
    public List<MappingRow> ofClient(PublicId clientId) {
        long client = parties.require(clientId).id();
        return centres.mappingsOf(client).stream().map(this::row).toList();
    }

    /**
     * Maps a cloud account, or a tenant with all its accounts, from a UTC day on.
     *
     * @throws Refusal {@code not-the-clients} when the client does not have the account on that day, {@code
     *     already-mapped}, {@code cost-centre-closed}
     * @throws NotPermitted when the day lies before this month and the caller may not backdate
     */
    @Requires(Permission.MANAGE_COST_CENTRES)
    public MappingRow mapAccount(PublicId centreId, PublicId accountId, LocalDate from) {
        CostCentre centre = requireOpen(centreId);
        CloudAccount account = accounts.require(accountId);
        boolean has = cloudAccounts
                .holdersOf(account.id())
                .clientOn(from)
                .filter(holder -> holder == centre.clientId())
                .isPresent();
        if (!has) {
            throw new Refusal(
                    "not-the-clients", "cloudAccountId", "The client does not have this account on that day.");
        }
        return map(centre, MappedThing.account(account.id()), from);
    }

    /**
     * Maps one value of an allocation tag from a UTC day on.
     *
     * @param value exactly as the vendor writes it
     * @throws Refusal {@code unknown-tag} when the key is no allocation tag, and as {@link #mapAccount}
     */
    @Requires(Permission.MANAGE_COST_CENTRES)
    public MappingRow mapTag(PublicId centreId, String key, String value, LocalDate from) {
        CostCentre centre = requireOpen(centreId);
        String wanted = AllocationWords.required("tagKey", key, 128);
        if (!centres.tagKeys().contains(wanted)) {
            throw new Refusal("unknown-tag", "tagKey", "The operator keeps no values of this tag.");
        }
        return map(centre, MappedThing.tag(wanted, AllocationWords.required("tagValue", value, 256)), from);
    }

    /**
     * Ends a mapping.
     *
     * @param day the first UTC day on which it does not hold
     * @throws Refusal {@code not-mapped} when it does not hold on the day before
     */
    @Requires(Permission.MANAGE_COST_CENTRES)
    public MappingRow end(PublicId mappingId, LocalDate day) {
        CostCentreMapping mapping = centres.mapping(mappingId).orElseThrow(NotFound::new);
        parties.require(mapping.clientId());
        backdating.requirePossible(day);
        centres.lock(mapping.clientId());
        if (!mapping.holdsOn(day.minusDays(1))) {
            throw new Refusal("not-mapped", "validTo", "It does not hold until that day.");
        }
        auditTrail.record(
                "cost-centre-unmapped",
                "cost-centre",
                centre(mapping).publicId(),
                described(mapping.thing()).from("validTo", mapping.validTo().orElse(null), day));
        mapping.endOn(day, clock.instant());
        changed.fire(new AllocationChanged(mapping.clientId(), day));
        return row(mapping);
    }

    private MappingRow map(CostCentre centre, MappedThing thing, LocalDate from) {
        backdating.requirePossible(from);
        centres.lock(centre.clientId());
        MappingHistory history = centres.history(centre.clientId(), thing);
        String before = history.on(from).map(this::centre).map(CostCentre::code).orElse(null);
        history.map(centre.id(), from, clock.instant()).ifPresent(centres::add);
        auditTrail.record(
                "cost-centre-mapped",
                "cost-centre",
                centre.publicId(),
                described(thing).from("costCentre", before, centre.code()).to("from", from));
        changed.fire(new AllocationChanged(centre.clientId(), from));
        return row(history.on(from).orElseThrow());
    }

    private CostCentre requireOpen(PublicId centreId) {
        CostCentre centre = centres.find(centreId).orElseThrow(NotFound::new);
        parties.require(centre.clientId());
        centre.closedOn().ifPresent(day -> {
            throw new Refusal("cost-centre-closed", "costCentreId", centre.code() + " was closed on " + day + ".");
        });
        return centre;
    }

    private Changes described(MappedThing thing) {
        return thing.cloudAccountId() == null
                ? Changes.none().to("tag", thing.tagKey() + "=" + thing.tagValue())
                : Changes.none().to("account", account(thing).externalId());
    }

    private MappingRow row(CostCentreMapping mapping) {
        CostCentre centre = centre(mapping);
        MappedThing thing = mapping.thing();
        CloudAccount account = thing.cloudAccountId() == null ? null : account(thing);
        return new MappingRow(
                mapping.publicId().prefixed("ccm"),
                centre.publicId().prefixed("ccn"),
                centre.code(),
                centre.name(),
                account == null ? null : account.publicId().prefixed("cla"),
                account == null ? null : account.externalId(),
                account == null ? null : account.name().orElse(null),
                thing.tagKey(),
                thing.tagValue(),
                mapping.validFrom(),
                mapping.validTo().orElse(null));
    }

    private CostCentre centre(CostCentreMapping mapping) {
        return centres.find(mapping.costCentreId()).orElseThrow(NotFound::new);
    }

    private CloudAccount account(MappedThing thing) {
        return cloudAccounts.find(thing.cloudAccountId()).orElseThrow(NotFound::new);
    }
}
