package io.nimbill.web.seller;

import io.nimbill.reconciliation.OwnProof;
import io.nimbill.reconciliation.OwnProofs;
import io.nimbill.web.lists.Choice;
import io.nimbill.web.lists.Listing;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What became of all that the viewer's party was charged, month by month. */
@Named
@RequestScoped
public class OwnProofView {

    @Inject
    private OwnProofs proofs;

    @Inject
    private Choice choice;

    private List<OwnProof> months;

    @PostConstruct
    void load() {
        months = proofs.months();
    }

    public List<OwnProof> getMonths() {
        return months;
    }

    public Listing getListing() {
        return choice.listing("own-proofs");
    }
}
