package io.nimbill.web.lists;

import io.nimbill.reconciliation.BillProof;
import io.nimbill.reconciliation.BillProofs;
import io.nimbill.reconciliation.ProofLine;
import io.nimbill.web.portal.Display;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** The proof of a vendor's bill: a line for what each seller did with an invoice, for each reason. */
@RequestScoped
class BillProofCsv implements CsvList {

    @Inject
    private BillProofs proofs;

    @Inject
    private Display show;

    @Override
    public String name() {
        return "bill-proof";
    }

    @Override
    public void write(Choice choice, CsvSheet sheet) {
        PublicId account = PublicId.parse("pac", choice.text("account")).orElseThrow(NotFound::new);
        LocalDate period = choice.day("period");
        if (period == null) {
            throw new NotFound();
        }
        BillProof proof = proofs.of(account, period);
        CsvColumns<ProofLine> columns = new CsvColumns<ProofLine>()
                .text("vendors.account", line -> proof.accountName())
                .day("list.period-start", line -> period)
                .text("vendor-month.invoice", ProofLine::invoice)
                .count("vendor-month.level", line -> (long) line.level())
                .text("vendor-month.seller", ProofLine::sellerName)
                .text("costs.disposition", line -> show.word("state", line.disposition()))
                .text("costs.reason", line -> line.reason().isEmpty() ? "" : show.word("reason", line.reason()))
                .count("costs.rows", ProofLine::rows)
                .number("metric.cost", ProofLine::cost)
                .text("vendor-month.cost-currency", ProofLine::costCurrency)
                .number("metric.sales", ProofLine::amount)
                .text("party.currency", ProofLine::currency);
        sheet.all(columns, proof.lines());
    }
}
