package io.nimbill.reconciliation;

import io.nimbill.invoice.document.CanonicalJson;
import io.nimbill.invoice.document.DocumentLine;
import io.nimbill.invoice.document.InvoiceDocument;
import io.nimbill.invoice.document.IssuedDocument;
import io.nimbill.invoice.document.OpenTax;
import io.nimbill.invoice.document.TaxSubtotal;
import io.nimbill.money.Money;
import io.nimbill.work.Sql;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** I11, I12: the arithmetic of each frozen document holds, and the columns kept beside it say the same. */
final class DocumentCheck implements Check {

    private static final int BATCH = 200;

    private record Row(long id, String number, BigDecimal total, String content) {

        private static Row read(ResultSet row) throws SQLException {
            return new Row(
                    row.getLong("id"),
                    row.getString("invoice_number"),
                    row.getBigDecimal("total_amount"),
                    row.getString("content"));
        }
    }

    @Override
    public String name() {
        return "I11-document";
    }

    @Override
    public List<Finding> findings(Connection snapshot, int limit) {
        Sql sql = Sql.on(snapshot);
        List<Finding> findings = new ArrayList<>();
        List<Row> rows = after(sql, 0);
        while (!rows.isEmpty() && findings.size() < limit) {
            rows.forEach(row -> broken(row)
                    .ifPresent(detail -> findings.add(new Finding(
                            "I11",
                            name(),
                            "A document's sums follow from its lines, and its columns from the document.",
                            row.number() + ": " + detail))));
            rows = after(sql, rows.get(rows.size() - 1).id());
        }
        return findings;
    }

    private static List<Row> after(Sql sql, long id) {
        return sql.list(
                Row::read,
                "SELECT id, invoice_number, total_amount, content FROM invoice WHERE id > ? ORDER BY id LIMIT " + BATCH,
                id);
    }

    private static Optional<String> broken(Row row) {
        IssuedDocument issued = CanonicalJson.read(row.content(), IssuedDocument.class);
        InvoiceDocument document = issued.content();
        if (!issued.number().equals(row.number()) || document.total().amount().compareTo(row.total()) != 0) {
            return Optional.of("number or total differ from the columns");
        }
        if (!CanonicalJson.write(issued).equals(row.content())) {
            return Optional.of("the text is not canonical");
        }
        return arithmetic(document);
    }

    private static Optional<String> arithmetic(InvoiceDocument document) {
        InvoiceDocument again = InvoiceDocument.of(
                new InvoiceDocument.Heading(
                        document.seller(),
                        document.buyer(),
                        document.billingAccount(),
                        document.period(),
                        document.currency(),
                        document.language(),
                        document.paymentTermsDays()),
                document.lines(),
                document.preceding(),
                OpenTax.Finder.NONE);
        boolean corrects = document.lines().stream().anyMatch(DocumentLine::correction);
        boolean taxed = bases(again).equals(bases(document))
                && document.taxSubtotals().stream().allMatch(subtotal -> subtotal.followsFromBase(corrects));
        Money lines = document.lines().stream()
                .map(DocumentLine::netAmount)
                .reduce(Money.zero(document.currency()), Money::plus);
        Money taxes = document.taxSubtotals().stream()
                .map(TaxSubtotal::tax)
                .reduce(Money.zero(document.currency()), Money::plus);
        boolean adds = lines.equals(document.net())
                && taxes.equals(document.tax())
                && lines.plus(taxes).equals(document.total());
        return adds && taxed && again.net().equals(document.net())
                ? Optional.empty()
                : Optional.of("the sums do not follow from the lines");
    }

    private static List<Money> bases(InvoiceDocument document) {
        return document.taxSubtotals().stream().map(TaxSubtotal::taxable).toList();
    }
}
