package io.nimbill.allocation;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.party.Party;
import io.nimbill.party.PartyKind;
import io.nimbill.party.PartyScope;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.party.Versions;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Opens, changes and closes the cost centres of a client in the caller's subtree, the caller's own party included. */
@Stateless
public class CostCentreKeeping {

    private static final int DEEPEST = 8;

    @Inject
    private CostCentres centres;

    @Inject
    private PartyScope parties;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Clock clock;

    /** The client's tree, parents before their parts, by code. */
    @Requires(Permission.VIEW_CHARGES)
    public List<CostCentreRow> ofClient(PublicId clientId) {
        return CostCentreRow.tree(centres.ofClient(parties.require(clientId).id()));
    }

    /** One cost centre. */
    @Requires(Permission.VIEW_CHARGES)
    public CostCentre one(PublicId centreId) {
        return require(centreId);
    }

    /** Whose cost centre it is. */
    @Requires(Permission.VIEW_CHARGES)
    public PublicId clientOf(PublicId centreId) {
        return parties.require(require(centreId).clientId()).publicId();
    }

    /**
     * Opens a cost centre.
     *
     * @param under public id of the one it is part of; null at the top
     * @throws Refusal {@code not-a-client}, {@code taken} for a code the client uses already, {@code too-deep}
     */
    @Requires(Permission.MANAGE_COST_CENTRES)
    public CostCentre open(PublicId clientId, String code, String name, PublicId under) {
        Party client = parties.require(clientId);
        if (client.kind() != PartyKind.CLIENT) {
            throw new Refusal("not-a-client", "clientId", "Cost centres belong to clients.");
        }
        centres.lock(client.id());
        String words = AllocationWords.required("code", code, 64);
        requireFree(client.id(), words, null);
        CostCentre opened = new CostCentre(
                client.id(), words, AllocationWords.required("name", name, 190), parent(client.id(), null, under));
        centres.add(opened);
        auditTrail.record(
                "cost-centre-opened",
                "cost-centre",
                opened.publicId(),
                Changes.none()
                        .to("client", clientId.prefixed("pty"))
                        .to("code", opened.code())
                        .to("name", opened.name())
                        .to("under", words(under)));
        return opened;
    }

    /**
     * Changes code, name and place. What was billed keeps the code it was billed with.
     *
     * @param under public id of the one it is part of from now on; null at the top
     * @param expectedVersion the version the change is based on
     */
    @Requires(Permission.MANAGE_COST_CENTRES)
    public CostCentre amend(PublicId centreId, String code, String name, PublicId under, long expectedVersion) {
        CostCentre centre = require(centreId);
        Versions.requireSame(expectedVersion, centre.version());
        centres.lock(centre.clientId());
        String words = AllocationWords.required("code", code, 64);
        requireFree(centre.clientId(), words, centre.id());
        Long parentId = parent(centre.clientId(), centre, under);
        Changes changes = Changes.none()
                .from("code", centre.code(), words)
                .from("name", centre.name(), AllocationWords.required("name", name, 190))
                .from("under", words(centre.parentId().flatMap(centres::find)), words(under));
        centre.rename(words, name.strip());
        centre.moveUnder(parentId);
        auditTrail.record("cost-centre-changed", "cost-centre", centreId, changes);
        return centre;
    }

    /**
     * Closes a cost centre: nothing can be mapped to it any more.
     *
     * @throws Refusal {@code still-mapped}, {@code has-parts} while something belongs to it
     */
    @Requires(Permission.MANAGE_COST_CENTRES)
    public void close(PublicId centreId) {
        CostCentre centre = require(centreId);
        centres.lock(centre.clientId());
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        boolean mapped = centres.mappingsOf(centre.clientId()).stream()
                .anyMatch(one -> one.costCentreId() == centre.id()
                        && one.validTo().map(end -> end.isAfter(today)).orElse(true));
        if (mapped) {
            throw new Refusal("still-mapped", "End its mappings first: what they map would belong to nothing.");
        }
        boolean parted = centres.ofClient(centre.clientId()).stream()
                .anyMatch(one -> one.closedOn().isEmpty()
                        && one.parentId().filter(id -> id == centre.id()).isPresent());
        if (parted) {
            throw new Refusal("has-parts", "Close or move the cost centres below it first.");
        }
        if (centre.closedOn().isEmpty()) {
            centre.close(today);
            auditTrail.record(
                    "cost-centre-closed",
                    "cost-centre",
                    centreId,
                    Changes.none().to("closedOn", today));
        }
    }

    private CostCentre require(PublicId centreId) {
        CostCentre centre = centres.find(centreId).orElseThrow(NotFound::new);
        parties.require(centre.clientId());
        return centre;
    }

    private void requireFree(long clientId, String code, Long except) {
        boolean taken = centres.ofClient(clientId).stream()
                .anyMatch(one -> one.code().equalsIgnoreCase(code)
                        && !Long.valueOf(one.id()).equals(except));
        if (taken) {
            throw new Refusal("taken", "code", "The client has a cost centre with this code already.");
        }
    }

    /** The parent's id, after a look that the tree stays one and shallow enough to be read. */
    private Long parent(long clientId, CostCentre moved, PublicId under) {
        if (under == null) {
            return null;
        }
        CostCentre parent = centres.find(under)
                .filter(one -> one.clientId() == clientId && one.closedOn().isEmpty())
                .orElseThrow(() -> new Refusal("unknown", "parentId", "The client has no such open cost centre."));
        int depth = 1;
        for (Optional<CostCentre> above = Optional.of(parent); above.isPresent(); depth++) {
            if (moved != null && above.get().id() == moved.id()) {
                throw new Refusal("own-part", "parentId", "A cost centre cannot be part of itself.");
            }
            above = above.get().parentId().flatMap(centres::find);
        }
        if (depth + heightOf(clientId, moved) > DEEPEST) {
            throw new Refusal("too-deep", "parentId", "At most " + DEEPEST + " levels are possible.");
        }
        return parent.id();
    }

    private int heightOf(long clientId, CostCentre moved) {
        if (moved == null) {
            return 0;
        }
        return centres.ofClient(clientId).stream()
                .filter(one -> one.parentId().filter(id -> id == moved.id()).isPresent())
                .mapToInt(one -> heightOf(clientId, one) + 1)
                .max()
                .orElse(0);
    }

    private static String words(PublicId under) {
        return under == null ? null : under.prefixed("ccn");
    }

    private static String words(Optional<CostCentre> centre) {
        return centre.map(one -> words(one.publicId())).orElse(null);
    }
}
