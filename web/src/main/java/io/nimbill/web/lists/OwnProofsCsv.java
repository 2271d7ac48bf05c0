package io.nimbill.web.lists;

import io.nimbill.reconciliation.OwnProof;
import io.nimbill.reconciliation.OwnProofs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** What became of all that the viewer's party was charged, month by month. */
@RequestScoped
class OwnProofsCsv implements CsvList {

    @Inject
    private OwnProofs proofs;

    @Override
    public String name() {
        return "own-proofs";
    }

    @Override
    public void write(Choice choice, CsvSheet sheet) {
        CsvColumns<OwnProof> columns = new CsvColumns<OwnProof>()
                .day("list.period-start", OwnProof::periodStart)
                .number("own-proof.bought", OwnProof::bought)
                .number("own-proof.sold", OwnProof::sold)
                .number("own-proof.absorbed", OwnProof::absorbed)
                .number("own-proof.parked", OwnProof::parked)
                .number("own-proof.difference", OwnProof::difference)
                .number("own-proof.sales", OwnProof::sales)
                .text("party.currency", OwnProof::currency);
        sheet.all(columns, proofs.months());
    }
}
