package io.nimbill.party;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Closes parties of the seller tree, and says what stands in the way. */
@Stateless
public class PartyClosing {

    @Inject
    private Parties parties;

    @Inject
    private PartyScope scope;

    @Inject
    private SellerPaths sellerPaths;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Clock clock;

    @Inject
    @Any
    private Instance<ClosingObjection> objections;

    /** What has to be settled before the party can close; empty when nothing is in the way. */
    @Requires(Permission.MANAGE_PARTIES)
    public List<ClosingObstacle> obstacles(PublicId partyId) {
        return obstaclesTo(scope.requireToManage(partyId));
    }

    /**
     * Closes a party from today (UTC) on.
     *
     * @param expectedVersion the version it was decided on; refused as {@code changed-meanwhile} when it is another now
     * @throws CannotClose while somebody buys from it, or a capability objects
     */
    @Requires(Permission.MANAGE_PARTIES)
    public Party close(PublicId partyId, long expectedVersion) {
        Party party = parties.lock(scope.requireToManage(partyId).id()).orElseThrow(NotFound::new);
        Versions.requireSame(expectedVersion, party.version());
        if (party.kind() == PartyKind.OPERATOR) {
            throw new Refusal("operator-stays", "The operator is the root of the tree and cannot be closed.");
        }
        List<ClosingObstacle> obstacles = obstaclesTo(party);
        if (!obstacles.isEmpty()) {
            throw new CannotClose(party, obstacles);
        }
        LocalDate today = LocalDate.ofInstant(Instant.now(clock), ZoneOffset.UTC);
        party.close(today);
        auditTrail.record(
                "party-closed", "party", party.publicId(), Changes.none().to("closedOn", today));
        return party;
    }

    private List<ClosingObstacle> obstaclesTo(Party party) {
        List<ClosingObstacle> obstacles = new ArrayList<>();
        List<String> buyers = new ArrayList<>(parties.childrenOf(party.id()).stream()
                .filter(child -> child.closedOn().isEmpty())
                .map(Party::legalName)
                .toList());
        sellerPaths.plannedArrivalsAt(party.id()).stream()
                .map(id -> parties.find(id).orElseThrow(NotFound::new).legalName())
                .forEach(buyers::add);
        if (!buyers.isEmpty()) {
            obstacles.add(new ClosingObstacle(
                    "open-buyers", "Close or move the parties that buy from it, now or by a planned move.", buyers));
        }
        objections.forEach(objection -> obstacles.addAll(objection.obstaclesTo(party)));
        return obstacles;
    }
}
