package io.nimbill.analysis;

import io.nimbill.agreement.Agreeing;
import io.nimbill.approval.Approving;
import io.nimbill.invoice.InvoiceDirectory;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.PartyDirectory;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.party.Unrestricted;
import io.nimbill.pricing.PriceBookDirectory;
import io.nimbill.vendor.CloudAccountDirectory;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Query;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;

/**
 * What the trail tells of one thing, newest first. Whoever may see the thing's own page may see its timeline; {@link
 * TimelineEye} says what of it.
 */
@Stateless
public class Timeline {

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource source;

    @Inject
    private Viewpoint viewpoint;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private PartyDirectory parties;

    @Inject
    private Agreeing agreements;

    @Inject
    private PriceBookDirectory books;

    @Inject
    private InvoiceDirectory invoices;

    @Inject
    private CloudAccountDirectory cloudAccounts;

    @Inject
    private PartnerAccountRegister partnerAccounts;

    @Inject
    private DeliveryRegister deliveries;

    @Inject
    private JobDesk jobs;

    @Inject
    private Approving approvals;

    /**
     * What was done to a thing.
     *
     * @param id for the outside, such as {@code inv_…}
     * @throws NotFound when the viewer may not know of it, or it never was
     */
    @Unrestricted("asks for the permission of the thing's own page")
    public List<TimelineEntry> of(String id, int most) {
        AuditSubject kind = AuditSubject.ofId(id).orElseThrow(NotFound::new);
        PublicId publicId = PublicId.required(kind.prefix(), id);
        requireVisible(kind, publicId, id);
        return entries(since(kind, publicId, TimelineSource.of(kind, publicId, viewpoint.branch())), kind, most);
    }

    /** What was done to a vendor's month. */
    @Requires(Permission.VIEW_DELIVERIES)
    public List<TimelineEntry> ofVendorMonth(String partnerAccount, LocalDate periodStart, int most) {
        partnerAccounts.one(partnerAccount);
        String id = PublicId.required("pac", partnerAccount).value() + "/" + periodStart;
        return entries(TimelineSource.about("vendor-period", id), AuditSubject.PARTNER_ACCOUNT, most);
    }

    /** What was done to the users and keys of a party. */
    @Requires(Permission.MANAGE_USERS)
    public List<TimelineEntry> ofAccess(PublicId party, int most) {
        parties.one(party);
        return entries(TimelineSource.ofAccess(party), AuditSubject.USER, most);
    }

    /** What was done to the roles that a party made. */
    @Requires(Permission.MANAGE_USERS)
    public List<TimelineEntry> ofRoles(PublicId party, int most) {
        parties.one(party);
        return entries(TimelineSource.ofOwned("role", "own_role", "party_id", party), AuditSubject.ROLE, most);
    }

    /** What was done to the cost centres of a client. */
    @Requires(Permission.VIEW_CHARGES)
    public List<TimelineEntry> ofCostCentres(PublicId client, int most) {
        parties.one(client);
        return entries(
                TimelineSource.ofOwned("cost-centre", "cost_centre", "client_id", client),
                AuditSubject.COST_CENTRE,
                most);
    }

    private List<TimelineEntry> entries(Query rows, AuditSubject kind, int most) {
        TimelineEye eye = new TimelineEye(viewpoint.branch(), viewpoint.isOperator());
        Query own = viewpoint.isOperator()
                ? rows
                : rows.then("AND (e.outcome = 'DONE' OR p.path LIKE ?)", viewpoint.branch());
        if (kind == AuditSubject.USER && !viewpoint.isOperator()) {
            own = ofOwnUsers(own);
        }
        return own.then("ORDER BY e.id DESC LIMIT ?", most).list(source, eye::entry);
    }

    /** What users do at other parties is not for those who keep them at one. */
    private Query ofOwnUsers(Query rows) {
        return rows.then("""
                AND (p.path LIKE ? OR e.subject_type <> 'user' OR NOT EXISTS (
                  SELECT 1 FROM membership m JOIN party q ON q.id = m.party_id JOIN user_account t ON t.id = m.user_id
                  WHERE t.public_id = e.subject_id AND q.path NOT LIKE ?))""", viewpoint.branch(), viewpoint.branch());
    }

    /** What happened to an account before the branch had it is the business of those who had it. */
    private Query since(AuditSubject kind, PublicId id, Query rows) {
        return kind != AuditSubject.CLOUD_ACCOUNT || viewpoint.isOperator()
                ? rows
                : rows.then("""
                AND e.recorded_at >= (SELECT MIN(g.valid_from) FROM cloud_account_assignment g
                  JOIN cloud_account c ON c.id = g.cloud_account_id JOIN party h ON h.id = g.client_id
                  WHERE c.public_id = ? AND h.path LIKE ?)""", id, viewpoint.branch());
    }

    private void requireVisible(AuditSubject kind, PublicId id, String prefixed) {
        switch (kind) {
            case PARTY -> parties.one(id);
            case AGREEMENT -> agreements.one(id);
            case PRICE_BOOK -> books.one(id);
            case PRICE_BOOK_VERSION -> books.version(id);
            case INVOICE -> invoices.one(id);
            case CLOUD_ACCOUNT -> cloudAccounts.one(id);
            case PARTNER_ACCOUNT -> partnerAccounts.one(prefixed);
            case DELIVERY -> deliveries.one(prefixed);
            case OPERATION -> jobs.one(id);
            case USER -> requireHere(Permission.MANAGE_USERS, id, """
                    SELECT q.path FROM membership m JOIN user_account t ON t.id = m.user_id JOIN party q ON q.id = m.party_id
                    WHERE t.public_id = ? AND q.path LIKE ?""");
            case API_KEY -> requireHere(Permission.MANAGE_API_KEYS, id, """
                    SELECT q.path FROM api_key k JOIN party q ON q.id = k.party_id WHERE k.public_id = ? AND q.path LIKE ?""");
            case API_CLIENT -> requireHere(Permission.MANAGE_API_KEYS, id, """
                    SELECT q.path FROM api_client c JOIN party q ON q.id = c.party_id WHERE c.public_id = ? AND q.path LIKE ?""");
            case DATASET -> requireHere(Permission.VIEW_VENDOR_ACCOUNTS, id, """
                    SELECT q.path FROM dataset d JOIN partner_account a ON a.id = d.partner_account_id
                    JOIN party q ON q.id = a.seller_id WHERE d.public_id = ? AND q.path LIKE ?""");
            case ROLE -> requireHere(Permission.MANAGE_USERS, id, """
                    SELECT q.path FROM own_role r JOIN party q ON q.id = r.party_id WHERE r.public_id = ? AND q.path LIKE ?""");
            case COST_CENTRE -> requireHere(Permission.VIEW_CHARGES, id, """
                    SELECT q.path FROM cost_centre c JOIN party q ON q.id = c.client_id WHERE c.public_id = ? AND q.path LIKE ?""");
            case APPROVAL -> approvals.one(id);
            case PRICE_BOOK_ASSIGNMENT -> throw new NotFound();
        }
    }

    private void requireHere(Permission permission, PublicId id, String paths) {
        if (!currentCaller.get().may(permission)) {
            throw currentCaller.notPermitted(permission, "timeline", id.value());
        }
        if (Query.of(paths, id, viewpoint.branch())
                .list(source, row -> row.getString(1))
                .isEmpty()) {
            throw new NotFound();
        }
    }
}
