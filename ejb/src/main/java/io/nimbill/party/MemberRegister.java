package io.nimbill.party;

import io.nimbill.work.ListOrder;
import io.nimbill.work.Placed;
import io.nimbill.work.PublicId;
import io.nimbill.work.Query;
import io.nimbill.work.Sorting;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Lists who has a role at a party today, in the caller's subtree. Says of each what {@link Members} says. */
@Stateless
public class MemberRegister {

    private static final String MEMBERS = """
            FROM (SELECT m.id AS place, m.public_id AS membership_id, u.public_id AS user_id, p.public_id AS party_id,
                         u.display_name, u.email, m.role AS role_code, r.name AS role_name, u.last_seen_at,
                         CASE WHEN u.closed_on IS NOT NULL THEN 'DEACTIVATED'
                              WHEN u.password_hash IS NOT NULL OR u.last_seen_at IS NOT NULL THEN 'ACTIVE'
                              WHEN i.membership_id IS NULL OR i.expires_at <= ? THEN 'EXPIRED'
                              WHEN i.mailed_at IS NOT NULL THEN 'INVITED'
                              ELSE 'MAILING' END AS member_state,
                         CASE WHEN u.password_hash IS NULL THEN i.expires_at END AS invited_until,
                         f.user_id IS NOT NULL AS second_factor
                  FROM membership m
                  JOIN user_account u ON u.id = m.user_id
                  JOIN party p ON p.id = m.party_id
                  LEFT JOIN invitation i
                    ON i.membership_id = m.id AND i.accepted_at IS NULL AND i.revoked_at IS NULL
                  LEFT JOIN second_factor f ON f.user_id = u.id AND f.confirmed_at IS NOT NULL
                  LEFT JOIN own_role r ON m.role = CONCAT('rol_', r.public_id)
                  WHERE m.party_id = ? AND m.valid_from <= ? AND (m.valid_to IS NULL OR m.valid_to > ?)) l
            WHERE 1 = 1""";

    private static final ListOrder ORDER = new ListOrder(
            "place",
            Map.of(
                    "name", "LOWER(display_name)",
                    "email", "email",
                    "role", "COALESCE(role_name, role_code)",
                    "state", "member_state",
                    "seen", "last_seen_at"));

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource source;

    @Inject
    private PartyScope scope;

    @Inject
    private Clock clock;

    /** A page of users in the order asked for, else the one who came first at the head. */
    @Requires(Permission.MANAGE_USERS)
    public List<Member> page(PublicId partyId, MemberFilter filter, Sorting sorting, int first, int size) {
        return chosen("SELECT *", partyId, filter)
                .then(ORDER.clause(sorting) + " LIMIT ? OFFSET ?", size, first)
                .list(source, MemberRegister::row);
    }

    /** Every user of the same choice, one after the other, in the order asked for. */
    @Requires(Permission.MANAGE_USERS)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void each(PublicId partyId, MemberFilter filter, Sorting sorting, Consumer<Member> taker) {
        chosen("SELECT *", partyId, filter).then(ORDER.clause(sorting)).each(source, MemberRegister::row, taker);
    }

    /**
     * The users who follow a place, the one who came first at the head.
     *
     * @param place of the last one seen; null to begin
     */
    @Requires(Permission.MANAGE_USERS)
    public List<Placed<Member>> after(PublicId partyId, MemberFilter filter, String place, int size) {
        return chosen("SELECT *", partyId, filter)
                .andIfChosen("place > ?", place == null ? null : Long.valueOf(place))
                .then("ORDER BY place LIMIT ?", size)
                .list(source, Placed.reader(MemberRegister::row));
    }

    /** How many users the same choice finds. */
    @Requires(Permission.MANAGE_USERS)
    public long count(PublicId partyId, MemberFilter filter) {
        return chosen("SELECT COUNT(*)", partyId, filter).count(source);
    }

    /** The roles that somebody has there today. */
    @Requires(Permission.MANAGE_USERS)
    public List<RoleName> roles(PublicId partyId) {
        return chosen("SELECT DISTINCT role_code, role_name", partyId, MemberFilter.none())
                .then("ORDER BY role_name, role_code")
                .list(source, MemberRegister::role);
    }

    private Query chosen(String head, PublicId partyId, MemberFilter filter) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        String words = filter.words();
        Query query = Query.of(head + " " + MEMBERS, now, scope.require(partyId).id(), today, today)
                .andIfChosen("role_code = ?", filter.role())
                .andIfChosen(
                        "member_state = ?",
                        filter.state() == null ? null : filter.state().name());
        return words == null || words.isBlank()
                ? query
                : query.then(
                        "AND (LOCATE(LOWER(?), LOWER(display_name)) > 0 OR LOCATE(LOWER(?), LOWER(email)) > 0)",
                        words.strip(),
                        words.strip());
    }

    private static RoleName role(ResultSet row) throws SQLException {
        return new RoleName(row.getString("role_code"), row.getString("role_name"));
    }

    private static Member row(ResultSet row) throws SQLException {
        return new Member(
                new PublicId(row.getString("membership_id")),
                new PublicId(row.getString("user_id")),
                new PublicId(row.getString("party_id")),
                row.getString("display_name"),
                row.getString("email"),
                role(row),
                MemberState.valueOf(row.getString("member_state")),
                Sql.instant(row, "invited_until"),
                Sql.instant(row, "last_seen_at"),
                row.getBoolean("second_factor"));
    }
}
