package io.nimbill.web.price;

import io.nimbill.money.Money;
import io.nimbill.rating.PreviewLimits;
import io.nimbill.web.portal.Viewer;
import io.nimbill.web.portal.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** From which amount on the viewer's own party wants to see what a delivery or a price change would do. */
@Named
@RequestScoped
public class PreviewLimitForm {

    @Inject
    private PreviewLimits limits;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private BigDecimal amount;

    @PostConstruct
    void open() {
        amount = limits.own().map(Money::amount).orElse(null);
    }

    /** Keeps it. */
    public void save() {
        limits.set(amount);
        Messages.addFlashGlobalInfo(words.text("preview.limit.saved"));
        Faces.redirect(viewer.page("books"));
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(BigDecimal amount) {
        this.amount = amount;
    }

    /** ISO 4217. */
    public String getCurrency() {
        return limits.currency().getCurrencyCode();
    }
}
