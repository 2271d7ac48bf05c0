package io.nimbill.web.party;

import io.nimbill.party.ClosingObstacle;
import io.nimbill.party.Party;
import io.nimbill.party.PartyClosing;
import io.nimbill.party.PartyDirectory;
import io.nimbill.party.PartyMoving;
import io.nimbill.party.PlannedMove;
import io.nimbill.web.portal.Months;
import io.nimbill.web.portal.Viewer;
import io.nimbill.web.portal.Words;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** Puts a party under another seller from a day on, or closes it once nothing stands in the way. */
@Named
@ViewScoped
public class PartyPlaceView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param
    private String id;

    @Inject
    private PartyDirectory directory;

    @Inject
    private PartyMoving moving;

    @Inject
    private PartyClosing closing;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    @Inject
    private Months months;

    private String party;
    private String name;
    private String kind;
    private String sellerName;
    private long version;
    private String newSeller;
    private LocalDate from;
    private String typedName;

    @PostConstruct
    void open() {
        Party known = directory.one(PublicId.parse("pty", id).orElseThrow(NotFound::new));
        party = known.publicId().value();
        name = known.legalName();
        kind = known.kind().name();
        version = known.version();
        sellerName = directory.sellerOf(known).map(Party::legalName).orElse(null);
        from = months.today().plusDays(1);
    }

    /** Moves it, now or on the day chosen. */
    public void move() {
        PublicId seller = PublicId.parse("pty", newSeller).orElseThrow(NotFound::new);
        moving.move(partyId(), seller, from);
        leave(from.isAfter(months.today()) ? "party.move.planned" : "party.move.done");
    }

    /** Gives up the planned move. */
    public void cancelMove() {
        moving.cancel(partyId());
        leave("party.move.cancelled");
    }

    /** Closes it; the name has to be typed as it stands. */
    public void close() {
        if (!name.equals(typedName)) {
            throw new Refusal("name-differs", "typedName", "Type the name exactly as it stands above.");
        }
        closing.close(partyId(), version);
        leave("party.close.done");
    }

    private void leave(String text) {
        Messages.addFlashGlobalInfo("{0}", words.text(text, name));
        Faces.redirect(getBack());
    }

    private PublicId partyId() {
        return new PublicId(party);
    }

    /** The party's page. */
    public String getBack() {
        return viewer.page("party") + "?id=pty_" + party;
    }

    /** Sellers under which it can be put. */
    public List<SelectItem> getSellers() {
        return directory.possibleSellersOf(partyId()).stream()
                .map(seller -> new SelectItem(
                        seller.publicId().prefixed("pty"), "\u2003".repeat(seller.depth()) + seller.legalName()))
                .toList();
    }

    /** The move that has not begun; null without one. */
    public PlannedMove getPlanned() {
        return moving.planned(partyId()).orElse(null);
    }

    /** What has to be settled before it can close. */
    public List<ClosingObstacle> getObstacles() {
        return closing.obstacles(partyId());
    }

    public String getName() {
        return name;
    }

    public String getKind() {
        return kind;
    }

    public String getSellerName() {
        return sellerName;
    }

    public String getNewSeller() {
        return newSeller;
    }

    public void setNewSeller(String newSeller) {
        this.newSeller = newSeller;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public String getTypedName() {
        return typedName;
    }

    public void setTypedName(String typedName) {
        this.typedName = typedName;
    }
}
