package io.nimbill.analysis;

import io.nimbill.work.PublicId;
import io.nimbill.work.Query;

/** Which rows of the trail tell of a thing: those about it, and those about what belongs to its page. */
final class TimelineSource {

    private static final String ABOUT = "SELECT id FROM audit_event WHERE subject_type = ? AND subject_id = ?";
    private static final String ABOUT_MANY = " UNION SELECT x.id FROM audit_event x JOIN ";

    private TimelineSource() {}

    /** Rows about one thing. */
    static Query about(String type, String id) {
        return begin().then(ABOUT, type, id).then(") found ON found.id = e.id " + AuditRegister.WHO + " WHERE 1 = 1");
    }

    /** As {@link #about}, for things that have others on their page. */
    static Query of(AuditSubject kind, PublicId id, String branch) {
        Query query = begin().then(ABOUT, kind.type(), id);
        query = switch (kind) {
            case PARTY -> query.then(ABOUT_MANY + """
                    agreement g ON x.subject_type = 'agreement' AND x.subject_id = g.public_id
                    JOIN party b ON b.id = g.buyer_id JOIN party r ON r.id = g.seller_id
                    WHERE b.public_id = ? AND r.path LIKE ?""", id, branch);
            case PRICE_BOOK -> query.then(ABOUT_MANY + """
                    price_book_version v ON x.subject_type = 'price-book-version' AND x.subject_id = v.public_id
                    JOIN price_book b ON b.id = v.price_book_id WHERE b.public_id = ?""", id).then(ABOUT_MANY + """
                    price_book_assignment v ON x.subject_type = 'price-book-assignment' AND x.subject_id = v.public_id
                    JOIN price_book b ON b.id = v.price_book_id WHERE b.public_id = ?""", id);
            case PARTNER_ACCOUNT ->
                query.then(ABOUT_MANY + """
                    dataset d ON x.subject_type = 'dataset' AND x.subject_id = d.public_id
                    JOIN partner_account a ON a.id = d.partner_account_id WHERE a.public_id = ?""", id)
                        .then(
                                " UNION SELECT id FROM audit_event WHERE subject_type = 'vendor-period' AND subject_id LIKE ?",
                                id + "/%");
            // what a vendor was asked to do with an account stands with the vendor account that asked
            case CLOUD_ACCOUNT -> query.then(ABOUT_MANY + """
                    partner_account p ON x.subject_type = 'partner-account' AND x.subject_id = p.public_id
                    JOIN cloud_account a ON a.partner_account_id = p.id
                    WHERE a.public_id = ? AND x.action LIKE 'vendor-%'
                      AND JSON_UNQUOTE(JSON_EXTRACT(x.change_text, '$.subject.after')) = a.external_id""", id);
            default -> query;
        };
        return query.then(") found ON found.id = e.id " + AuditRegister.WHO + " WHERE 1 = 1");
    }

    /** Rows about the users and keys of a party. */
    static Query ofAccess(PublicId party) {
        return begin().then("""
                    SELECT x.id FROM audit_event x JOIN user_account v ON x.subject_type = 'user' AND x.subject_id = v.public_id
                    JOIN membership m ON m.user_id = v.id JOIN party b ON b.id = m.party_id WHERE b.public_id = ?""", party)
                .then(ABOUT_MANY + """
                    api_key v ON x.subject_type = 'api-key' AND x.subject_id = v.public_id
                    JOIN party b ON b.id = v.party_id WHERE b.public_id = ?""", party)
                .then(ABOUT_MANY + """
                    api_client v ON x.subject_type = 'api-client' AND x.subject_id = v.public_id
                    JOIN party b ON b.id = v.party_id WHERE b.public_id = ?""", party)
                .then(") found ON found.id = e.id " + AuditRegister.WHO + " WHERE 1 = 1");
    }

    /** Rows about all things of a kind that belong to a party; the words are the product's own. */
    static Query ofOwned(String type, String table, String owner, PublicId party) {
        return begin().then(
                        "SELECT x.id FROM audit_event x JOIN " + table
                                + " v ON x.subject_type = ? AND x.subject_id = v.public_id JOIN party b ON b.id = v."
                                + owner + " WHERE b.public_id = ?",
                        type,
                        party)
                .then(") found ON found.id = e.id " + AuditRegister.WHO + " WHERE 1 = 1");
    }

    private static Query begin() {
        return Query.of("SELECT " + AuditRegister.COLUMNS + ", p.path AS node_path FROM audit_event e JOIN (");
    }
}
