package io.nimbill.whole.portal;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import io.nimbill.whole.MonthSums;
import io.nimbill.whole.Row;
import io.nimbill.whole.Rows;
import io.nimbill.whole.server.TestServer;
import io.nimbill.work.PublicId;
import io.nimbill.work.Sql;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A month of two resellers with a client each, written straight into the tables with ids of their own, and taken out
 * again: other tests check the books of the same database.
 */
final class PortalMonth implements AutoCloseable {

    static final String PASSWORD = "a portal for everybody";

    /** Number of the vendor account that a test registers on a page. */
    static final String MADE_IN_THE_PORTAL = "portal-made-999988887777";

    private static final long FIRST = 9_000_000_000L;
    private static final long OPERATOR = FIRST;
    private static final long RESELLER = FIRST + 1;
    private static final long CLIENT = FIRST + 2;
    private static final long NEIGHBOUR = FIRST + 3;
    private static final long NEIGHBOURS_CLIENT = FIRST + 4;
    private static final List<String> TABLES = List.of(
            "saved_view.user_id",
            "second_factor.user_id",
            "recovery_code.user_id",
            "known_device.user_id",
            "user_session.user_id",
            "charge_total.dataset_id",
            "charge_total.seller_id",
            "charge_month.dataset_id",
            "charge.dataset_id",
            "disposition_total.dataset_id",
            "period_step.partner_account_id",
            "rated_account.dataset_id",
            "current_delivery.delivery_id",
            "daily_row.delivery_id",
            "delivery_account.delivery_id",
            "control_total.delivery_id",
            "delivery.id",
            "vendor_period.partner_account_id",
            "invoice_rendition.invoice_id",
            "invoice_tax_subtotal.invoice_id",
            "invoice_state.invoice_id",
            "invoice_line.id",
            "invoice.id",
            "cloud_account_assignment.id",
            "cloud_account.id",
            "dataset.id",
            "partner_account.id",
            "usage_service.id",
            "usage_sku.id",
            "membership.id",
            "approval_request.id",
            "audit_event.user_id",
            "user_account.id",
            "party_placement.id",
            "party.id");

    /** What tests make on pages below these parties has ids of the product. */
    private static final List<String> MADE_ON_PAGES = List.of(
            "DELETE c FROM party_contact c JOIN party p ON p.id = c.party_id WHERE p.parent_id >= %d",
            "DELETE a FROM party_address a JOIN party p ON p.id = a.party_id WHERE p.parent_id >= %d",
            "DELETE l FROM party_placement l WHERE l.parent_id >= %d",
            "DELETE k FROM agreement_kind_policy k JOIN agreement a ON a.id = k.agreement_id WHERE a.seller_id >= %d",
            "DELETE FROM agreement WHERE seller_id >= %d",
            "DELETE m FROM due_mark m JOIN billing_account b ON b.id = m.billing_account_id WHERE b.seller_id >= %d",
            "DELETE FROM own_charge WHERE seller_id >= %d",
            "DELETE FROM subscription_part WHERE seller_id >= %d",
            "DELETE e FROM subscription_event e JOIN subscription s ON s.id = e.subscription_id"
                    + " JOIN offer o ON o.id = s.offer_id WHERE o.seller_id >= %d",
            "DELETE s FROM subscription s JOIN offer o ON o.id = s.offer_id WHERE o.seller_id >= %d",
            "DELETE FROM billing_account WHERE seller_id >= %d",
            "DELETE FROM price_book_assignment WHERE seller_id >= %d",
            "DELETE r FROM price_rule r JOIN price_book_version v ON v.id = r.price_book_version_id"
                    + " JOIN price_book b ON b.id = v.price_book_id WHERE b.seller_id >= %d",
            "DELETE v FROM price_book_version v JOIN price_book b ON b.id = v.price_book_id WHERE b.seller_id >= %d",
            "DELETE FROM price_book WHERE seller_id >= %d",
            "DELETE i FROM offer_item i JOIN offer o ON o.id = i.offer_id WHERE o.seller_id >= %d",
            "DELETE FROM offer_price WHERE seller_id >= %d",
            "DELETE FROM offer WHERE seller_id >= %d",
            "DELETE FROM product WHERE seller_id >= %d",
            "DELETE FROM party WHERE parent_id >= %d");

    private final LocalDate first = YearMonth.now(ZoneOffset.UTC).atDay(1);
    private final String clientId = PublicId.random().value();
    private final String neighboursClientId = PublicId.random().value();
    private final String invoiceId = PublicId.random().value();
    private final String neighboursInvoiceId = PublicId.random().value();
    private final String partnerAccountId = PublicId.random().value();
    private final String heldDeliveryId = PublicId.random().value();
    private final String approvalId = PublicId.random().value();
    private final Connection connection;
    private final Sql sql;
    private long operator = OPERATOR;
    private String root = "/" + OPERATOR + "/";

    PortalMonth() throws SQLException {
        connection = TestServer.running().asOwner();
        sql = Sql.on(connection);
        clear();
        findOrMakeOperator();
        party(
                RESELLER,
                "RESELLER",
                operator,
                root,
                "Eigenhandel GmbH",
                PublicId.random().value());
        party(
                NEIGHBOUR,
                "RESELLER",
                operator,
                root,
                "Nachbar GmbH",
                PublicId.random().value());
        party(CLIENT, "CLIENT", RESELLER, root + RESELLER + "/", "Kundin AG", clientId);
        party(NEIGHBOURS_CLIENT, "CLIENT", NEIGHBOUR, root + NEIGHBOUR + "/", "Fremde AG", neighboursClientId);
        user(FIRST, "staff@portal.test", "Staff Member", operator, "ADMINISTRATOR");
        user(FIRST + 1, "reseller@portal.test", "Rita Seller", RESELLER, "RESELLER_ADMINISTRATOR");
        user(FIRST + 2, "client@portal.test", "Carl Client", CLIENT, "CLIENT_VIEWER");
        user(FIRST + 3, "owner@portal.test", "Olga Owner", CLIENT, "CLIENT_ADMINISTRATOR");
        vendorSide();
        Rows.vendorPeriod(FIRST, first.minusMonths(1), "CLOSED").insert(sql);
        sales(FIRST + 1, CLIENT, RESELLER, "1000.01", "1100.02", "1320.03");
        sales(FIRST + 2, NEIGHBOURS_CLIENT, NEIGHBOUR, "555.51", "611.12", "777.73");
        Rows.dispositions(sql, first, FIRST);
        heldVersion();
        waiting();
        invoice(FIRST + 1, invoiceId, RESELLER, CLIENT, "EIGEN-0001");
        invoice(FIRST + 2, neighboursInvoiceId, NEIGHBOUR, NEIGHBOURS_CLIENT, "NACHBAR-0001");
    }

    /** Gives a person a language. */
    void speaks(String email, String language) throws SQLException {
        try (PreparedStatement change =
                connection.prepareStatement("UPDATE user_account SET language = ? WHERE email = ?")) {
            change.setString(1, language);
            change.setString(2, email);
            change.executeUpdate();
        }
    }

    YearMonth month() {
        return YearMonth.from(first);
    }

    String heldDelivery() {
        return "dlv_" + heldDeliveryId;
    }

    /** A request of somebody to issue documents, which waits for a second person. */
    String approval() {
        return "apr_" + approvalId;
    }

    /** Where staff find a vendor's month: the current one holds a delivery that waits, the one before is closed. */
    String vendorMonth(int monthsBack) {
        return "/staff/vendor-month.xhtml?account=pac_" + partnerAccountId + "&period=" + first.minusMonths(monthsBack);
    }

    String client() {
        return "pty_" + clientId;
    }

    String neighboursClient() {
        return "pty_" + neighboursClientId;
    }

    String invoice() {
        return "inv_" + invoiceId;
    }

    String neighboursInvoice() {
        return "inv_" + neighboursInvoiceId;
    }

    @Override
    public void close() throws SQLException {
        clear();
        connection.close();
    }

    private void clear() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET FOREIGN_KEY_CHECKS = 0");
            statement.executeUpdate("DELETE t FROM charge_total t WHERE t.buyer_id >= " + FIRST);
            statement.executeUpdate("DELETE d FROM dataset d JOIN partner_account a ON a.id = d.partner_account_id"
                    + " WHERE a.external_id = '" + MADE_IN_THE_PORTAL + "'");
            statement.executeUpdate("DELETE FROM partner_account WHERE external_id = '" + MADE_IN_THE_PORTAL + "'");
            for (String made : MADE_ON_PAGES) {
                statement.executeUpdate(made.formatted(FIRST));
            }
            for (String column : TABLES) {
                String table = column.substring(0, column.indexOf('.'));
                statement.executeUpdate("DELETE FROM " + table + " WHERE " + column.substring(column.indexOf('.') + 1)
                        + " >= " + FIRST);
            }
            statement.execute("SET FOREIGN_KEY_CHECKS = 1");
        }
    }

    private void findOrMakeOperator() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT id, path FROM party WHERE kind = 'OPERATOR'")) {
            if (found.next()) {
                operator = found.getLong("id");
                root = found.getString("path");
                return;
            }
        }
        party(OPERATOR, "OPERATOR", null, "/", "Operator", PublicId.random().value());
    }

    private void party(long id, String kind, Long parent, String above, String name, String publicId)
            throws SQLException {
        Row.in("party")
                .with("id", id)
                .with("public_id", publicId)
                .with("kind", kind)
                .with("parent_id", parent)
                .with("path", above + id + "/")
                .with("depth", parent == null ? 0 : kind.equals("CLIENT") ? 2 : 1)
                .with("legal_name", name)
                .with("tax_category", "S")
                .with("country", "AT")
                .with("language", "en")
                .with("time_zone", "Europe/Vienna")
                .with("currency", "EUR")
                .with("keeps_books", true)
                .with("created_at", first.atStartOfDay())
                .with("version", 1)
                .insert(sql);
        Row.in("party_placement")
                .with("id", id)
                .with("party_id", id)
                .with("parent_id", parent)
                .with("valid_from", LocalDate.parse("2026-01-01"))
                .insert(sql);
    }

    private void user(long id, String email, String name, long party, String role) throws SQLException {
        String hash = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID)
                .hash(PASSWORD, "salt-of-the-portal")
                .getResult();
        Row.in("user_account")
                .with("id", id)
                .with("public_id", PublicId.random().value())
                .with("email", email)
                .with("display_name", name)
                .with("password_hash", hash)
                .with("language", "en")
                .with("created_at", first.atStartOfDay())
                .with("version", 1)
                .insert(sql);
        Row.in("membership")
                .with("id", id)
                .with("public_id", PublicId.random().value())
                .with("user_id", id)
                .with("party_id", party)
                .with("role", role)
                .with("valid_from", LocalDate.parse("2020-01-01"))
                .insert(sql);
    }

    private void vendorSide() {
        Rows.partnerAccount(FIRST, operator, first)
                .with("public_id", partnerAccountId)
                .with("name", "Payer of the portals")
                .insert(sql);
        Rows.dataset(FIRST, FIRST, first).insert(sql);
        Rows.delivery(FIRST, FIRST, first).insert(sql);
        Rows.currentDelivery(FIRST, FIRST, first).insert(sql);
        Rows.vendorPeriod(FIRST, first, "OPEN")
                .with("complete_until", first.plusDays(1).atStartOfDay())
                .insert(sql);
        Row.in("usage_service")
                .with("id", FIRST)
                .with("vendor_id", 1)
                .with("code", "PortalCompute")
                .with("name", "Portal Compute")
                .insert(sql);
        Row.in("usage_sku")
                .with("id", FIRST)
                .with("vendor_id", 1)
                .with("code", "PORTAL-SKU")
                .insert(sql);
    }

    /** A version of the same month in which one of two accounts is missing. */
    private void heldVersion() {
        Rows.delivery(FIRST + 1, FIRST, first)
                .with("public_id", heldDeliveryId)
                .with("version_at", first.plusDays(1).atStartOfDay())
                .with("state", "HELD")
                .with("message", "1 accounts of the current version are missing.")
                .with("currency", "EUR")
                .insert(sql);
        content(FIRST, FIRST + 1, "1000.01", "a");
        content(FIRST, FIRST + 2, "555.51", "b");
        content(FIRST + 1, FIRST + 1, "1000.02", "c");
        whole(FIRST, "1555.52");
        whole(FIRST + 1, "1000.02");
    }

    private void waiting() {
        Row.in("approval_request")
                .with("id", FIRST)
                .with("public_id", approvalId)
                .with("kind", "ISSUE_INVOICES")
                .with("subject_type", "month")
                .with("payload", "{}")
                .with("change_text", "{\"month\":{\"after\":\"" + first.minusMonths(1) + "\"}}")
                .with("basis", "0".repeat(64))
                .with("reason", "The month is over.")
                .with("state", "PENDING")
                .with("requested_by", "somebody")
                .with("requested_name", "Somebody")
                .with("requested_at", first.atStartOfDay())
                .with("version", 0)
                .insert(sql);
    }

    private void content(long delivery, long account, String cost, String hash) {
        Rows.deliveryAccount(delivery, account, hash.repeat(64), 1)
                .with("billed_cost", new BigDecimal(cost))
                .insert(sql);
    }

    private void whole(long delivery, String cost) {
        Row.in("control_total")
                .with("delivery_id", delivery)
                .with("group_kind", "WHOLE")
                .with("group_value", "")
                .with("currency", "EUR")
                .with("measure", "BilledCost")
                .with("row_count", 24)
                .with("total", new BigDecimal(cost))
                .insert(sql);
    }

    private void sales(long account, long client, long reseller, String cost, String buy, String sell)
            throws SQLException {
        Rows.cloudAccount(account, FIRST, first)
                .with("name", "account " + client)
                .insert(sql);
        Row.in("cloud_account_assignment")
                .with("id", account)
                .with("public_id", PublicId.random().value())
                .with("cloud_account_id", account)
                .with("client_id", client)
                .with("valid_from", first)
                .with("recorded_at", first.atStartOfDay())
                .with("version", 1)
                .insert(sql);
        Rows.dailyRow(first, FIRST, account, 1, first, FIRST)
                .with("sku_id", FIRST)
                .with("pricing_quantity", 24)
                .with("billed_cost", new BigDecimal(cost))
                .with("vendor_rows", 24)
                .insert(sql);
        edge(account, 0, operator, reseller, cost, buy);
        edge(account, 1, reseller, client, buy, sell);
        MonthSums.write(sql, first, FIRST, account);
    }

    private void edge(long account, int level, long seller, long buyer, String cost, String amount) {
        sold("charge", account, level, seller, buyer, cost, amount)
                .with("row_no", 1)
                .with("delivery_id", FIRST)
                .insert(sql);
        sold("charge_total", account, level, seller, buyer, cost, amount)
                .with("vendor_id", 1)
                .with("reason", "")
                .with("row_count", 1)
                .insert(sql);
    }

    private Row sold(String table, long account, int level, long seller, long buyer, String cost, String amount) {
        return Rows.charged(table, first, FIRST, new BigDecimal(cost), new BigDecimal(amount))
                .with("dataset_id", FIRST)
                .with("cloud_account_id", account)
                .with("level", level)
                .with("seller_id", seller)
                .with("buyer_id", buyer)
                .with("billing_account_id", buyer);
    }

    private void invoice(long id, String publicId, long seller, long buyer, String number) throws SQLException {
        LocalDate before = first.minusMonths(1);
        Row.in("invoice")
                .with("id", id)
                .with("public_id", publicId)
                .with("draft_id", id)
                .with("seller_id", seller)
                .with("buyer_id", buyer)
                .with("billing_account_id", buyer)
                .with("series", "T")
                .with("fiscal_year", first.getYear())
                .with("sequence_no", 1)
                .with("invoice_number", number)
                .with("type_code", "380")
                .with("issue_date", first)
                .with("due_date", first.plusDays(14))
                .with("posting_day", first)
                .with("period_start", before)
                .with("period_end", first)
                .with("currency", "EUR")
                .with("net_amount", 500)
                .with("tax_amount", 100)
                .with("total_amount", 600)
                .with("content", "{}")
                .with("content_hash", "0".repeat(64))
                .with("issued_at", first.atStartOfDay())
                .insert(sql);
        Row.in("invoice_line")
                .with("id", id)
                .with("invoice_id", id)
                .with("line_no", 1)
                .with("kind", "USAGE")
                .with("tax_class", "STANDARD")
                .with("description", "Consulting of " + number)
                .with("quantity", 1)
                .with("unit_code", "C62")
                .with("unit_price", 500)
                .with("net_amount", 500)
                .with("exact_amount", 500)
                .with("currency", "EUR")
                .with("tax_category", "S")
                .with("tax_percent", 20)
                .insert(sql);
        Row.in("invoice_tax_subtotal")
                .with("invoice_id", id)
                .with("tax_category", "S")
                .with("tax_percent", 20)
                .with("taxable_amount", 500)
                .with("tax_amount", 100)
                .insert(sql);
        Row.in("invoice_state")
                .with("invoice_id", id)
                .with("state", "OPEN")
                .with("version", 1)
                .insert(sql);
        Row.in("invoice_rendition")
                .with("invoice_id", id)
                .with("kind", "UBL")
                .with("media_type", "application/xml")
                .with("bytes", ("<Invoice>" + number + "</Invoice>").getBytes(StandardCharsets.UTF_8))
                .with("sha256", "0".repeat(64))
                .with("rendered_at", first.atStartOfDay())
                .insert(sql);
    }
}
