package io.nimbill.web.subscription;

import io.nimbill.subscription.Subscribing;
import io.nimbill.subscription.SubscriptionDirectory;
import io.nimbill.subscription.SubscriptionEvent;
import io.nimbill.subscription.SubscriptionPart;
import io.nimbill.subscription.SubscriptionRow;
import io.nimbill.web.portal.Months;
import io.nimbill.web.portal.Viewer;
import io.nimbill.web.portal.Words;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** A subscription: how it stands, the quantities over time, what it came to, and what can be done with it. */
@Named
@ViewScoped
public class SubscriptionPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param
    private String id;

    @Inject
    private SubscriptionDirectory directory;

    @Inject
    private Subscribing subscribing;

    @Inject
    private Months months;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private LocalDate day;
    private LocalDate lastDay;
    private BigDecimal quantity;

    @PostConstruct
    void propose() {
        SubscriptionRow row = getRow();
        LocalDate today = months.today();
        day = row.startsOn().isAfter(today) ? row.startsOn() : today;
        lastDay = row.termEnd() == null ? day : row.termEnd().minusDays(1);
        quantity = row.quantity();
    }

    /** Another quantity from the day on. */
    public void change() {
        subscribing.changeQuantity(subscriptionId(), day, quantity);
        done();
    }

    /** Not used, and not charged, from the day on. */
    public void suspend() {
        subscribing.suspend(subscriptionId(), day);
        done();
    }

    /** Used and charged again from the day on. */
    public void resume() {
        subscribing.resume(subscriptionId(), day);
        done();
    }

    /** Held on the last day for the last time. */
    public void cancel() {
        subscribing.cancel(subscriptionId(), lastDay.plusDays(1));
        done();
    }

    private void done() {
        Messages.addFlashGlobalInfo("{0}", words.text("subscription.done"));
        Faces.redirect(viewer.page("subscription") + "?id=" + id);
    }

    public SubscriptionRow getRow() {
        return directory.one(subscriptionId());
    }

    public List<SubscriptionEvent> getEvents() {
        return directory.events(subscriptionId());
    }

    /** What it came to on the edges that the viewer may know. */
    public List<SubscriptionPart> getParts() {
        return directory.parts(subscriptionId());
    }

    /** Seller and buyer of an edge. */
    public String edge(SubscriptionPart part) {
        List<String> names = directory.names(part);
        return words.text("subscription.edge", names.get(0), names.get(1));
    }

    /** Whether the viewer may change it and there is something left to change. */
    public boolean isChangeable() {
        SubscriptionRow row = getRow();
        boolean over = row.endsOn() != null && !row.endsOn().isAfter(months.today());
        return !over && viewer.may("MANAGE_SUBSCRIPTIONS");
    }

    private PublicId subscriptionId() {
        return PublicId.parse("sub", id).orElseThrow(NotFound::new);
    }

    public String getId() {
        return id;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public BigDecimal getQuantity() {
        return quantity;
    }

    public void setQuantity(BigDecimal quantity) {
        this.quantity = quantity;
    }
}
