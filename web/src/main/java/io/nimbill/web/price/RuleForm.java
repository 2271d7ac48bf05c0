package io.nimbill.web.price;

import io.nimbill.analysis.PriceBookRegister;
import io.nimbill.analysis.PriceRuleRow;
import io.nimbill.pricing.CostBasis;
import io.nimbill.pricing.PriceBookDirectory;
import io.nimbill.pricing.PriceModel;
import io.nimbill.pricing.PriceRule;
import io.nimbill.pricing.PriceWriting;
import io.nimbill.pricing.RuleTie;
import io.nimbill.vendor.ChargeKind;
import io.nimbill.vendor.PartnerAccounts;
import io.nimbill.web.portal.Viewer;
import io.nimbill.web.portal.Words;
import io.nimbill.web.seller.Rules;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** Writes a rule of a draft: new, or one that is there. A tie is refused naming both rules. */
@Named
@ViewScoped
public class RuleForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param
    private String id;

    @Inject
    @Param(name = "book")
    private String book;

    @Inject
    @Param(name = "version")
    private String version;

    @Inject
    private PriceBookDirectory directory;

    @Inject
    private PriceBookRegister register;

    @Inject
    private PriceWriting writing;

    @Inject
    private PartnerAccounts vendors;

    @Inject
    private RuleInput input;

    @Inject
    private Rules rules;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private RuleFields fields;
    private long readVersion;
    private String bookName;
    private String currency;

    @PostConstruct
    void open() {
        var owner = directory.bookOf(versionId());
        bookName = owner.name();
        currency = owner.currency().getCurrencyCode();
        fields = id == null ? new RuleFields() : known();
    }

    private RuleFields known() {
        PriceRule known = directory.rules(versionId()).stream()
                .filter(rule -> rule.publicId().prefixed("prl").equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        readVersion = known.version();
        return RuleFields.of(known.terms(), row(id).accountNumber());
    }

    /** Keeps the rule and goes back to the book. */
    public void save() {
        try {
            if (id == null) {
                writing.addRule(versionId(), input.terms(fields));
            } else {
                writing.changeRule(
                        PublicId.parse("prl", id).orElseThrow(NotFound::new), input.terms(fields), readVersion);
            }
        } catch (RuleTie tie) {
            PriceRuleRow other = row(tie.other().prefixed("prl"));
            throw new Refusal(
                    "tie",
                    words.text("rule.tie", rules.scope(other), rules.price(other, currency), rules.validity(other)));
        }
        Messages.addFlashGlobalInfo("{0}", words.text("rule.saved"));
        Faces.redirect(getBack());
    }

    /** What the percentage means in the chosen model. */
    public String getPercentLabel() {
        return words.text(fields.getModel() == PriceModel.LIST_DISCOUNT ? "rule.discount" : "rule.percent");
    }

    public String getPercentHint() {
        return words.text(fields.getModel() == PriceModel.LIST_DISCOUNT ? "rule.discount.hint" : "rule.percent.hint");
    }

    /** What has one price in the chosen model. */
    public String getUnitPriceLabel() {
        return switch (fields.getModel()) {
            case FLAT_PER_ROW -> words.text("rule.row-price", currency);
            case PACKAGE -> words.text("rule.package-price", currency);
            default -> words.text("rule.unit-price", currency);
        };
    }

    /** Adds a step behind the others. */
    public void addTier() {
        fields.getTiers().add(new TierFields());
    }

    /** Takes the last step away; one always stays, and the one before has no end any more. */
    public void removeTier() {
        List<TierFields> tiers = fields.getTiers();
        if (tiers.size() > 1) {
            tiers.remove(tiers.size() - 1);
            tiers.get(tiers.size() - 1).setUpTo(null);
        }
    }

    private PriceRuleRow row(String ruleId) {
        return register.rules(version).stream()
                .filter(rule -> rule.id().equals(ruleId))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private PublicId versionId() {
        return PublicId.parse("pbv", version).orElseThrow(NotFound::new);
    }

    /** The book's page with this version. */
    public String getBack() {
        return viewer.page("book") + "?id=" + book + "&version=" + version;
    }

    public boolean isNew() {
        return id == null;
    }

    public RuleFields getFields() {
        return fields;
    }

    public String getBookName() {
        return bookName;
    }

    public String getCurrency() {
        return currency;
    }

    public List<SelectItem> getVendors() {
        return vendors.vendors().stream()
                .map(vendor -> new SelectItem(vendor.id(), vendor.name()))
                .toList();
    }

    public List<ChargeKind> getKinds() {
        return List.of(ChargeKind.values());
    }

    public List<PriceModel> getModels() {
        return List.of(PriceModel.values());
    }

    public List<CostBasis> getBases() {
        return List.of(CostBasis.values());
    }
}
