package io.nimbill.analysis;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Query;
import io.nimbill.work.Refusal;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;

/** The views of cost analysis that a user keeps at one node of the tree. Nobody else sees them. */
@Stateless
public class SavedViews {

    /** So many can be kept. */
    public static final int MOST = 50;

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_ADDRESS = 2000;

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource source;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Clock clock;

    /** The caller's own, by name; none for programs, which are no user. */
    @Requires(Permission.VIEW_CHARGES)
    public List<SavedView> list() {
        return Query.of(
                        "SELECT CONCAT('svw_', v.public_id) AS id, v.name, v.address FROM saved_view v"
                                + " WHERE v.user_id = ? AND v.party_id = ? ORDER BY v.name",
                        userId(),
                        partyId())
                .list(
                        source,
                        row -> new SavedView(row.getString("id"), row.getString("name"), row.getString("address")));
    }

    /**
     * Keeps a choice under a name; what was kept under it before is replaced.
     *
     * @param address without the question mark
     * @throws Refusal {@code view-name}, {@code too-many-views}
     */
    @Requires(Permission.VIEW_CHARGES)
    public void save(String name, String address) {
        String words = name == null ? "" : name.strip();
        if (words.isEmpty() || words.length() > LONGEST_NAME || address.length() > LONGEST_ADDRESS) {
            throw new Refusal("view-name", "name", "A name has one to " + LONGEST_NAME + " characters.");
        }
        PublicId id = PublicId.random();
        boolean known = Sql.on(source)
                        .update(
                                "UPDATE saved_view SET address = ?, saved_at = ? WHERE user_id = ? AND party_id = ? AND name = ?",
                                address,
                                clock.instant(),
                                userId(),
                                partyId(),
                                words)
                > 0;
        if (!known) {
            add(id, words, address);
        }
        auditTrail.record(
                "view-saved", "saved-view", known ? null : id, Changes.none().to("name", words));
    }

    /**
     * Forgets a view.
     *
     * @param id {@code svw_…}
     * @throws NotFound for somebody else's as for one that never was
     */
    @Requires(Permission.VIEW_CHARGES)
    public void remove(String id) {
        PublicId publicId = PublicId.parse("svw", id).orElseThrow(NotFound::new);
        SavedView view = list().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> currentCaller.outOfReach("saved-view", publicId.value()));
        Sql.on(source).update("DELETE FROM saved_view WHERE public_id = ?", publicId);
        auditTrail.record("view-removed", "saved-view", publicId, Changes.none().from("name", view.name(), null));
    }

    private void add(PublicId id, String name, String address) {
        if (list().size() >= MOST) {
            throw new Refusal("too-many-views", "name", "At most " + MOST + " views can be kept.");
        }
        Sql.on(source)
                .update(
                        "INSERT INTO saved_view (public_id, user_id, party_id, name, address, saved_at) VALUES (?, ?, ?, ?, ?, ?)",
                        id,
                        userId(),
                        partyId(),
                        name,
                        address,
                        clock.instant());
    }

    private long userId() {
        Long userId = currentCaller.get().userId();
        return userId == null ? 0 : userId;
    }

    private long partyId() {
        Caller caller = currentCaller.get();
        return caller.partyId() == null ? 0 : caller.partyId();
    }
}
