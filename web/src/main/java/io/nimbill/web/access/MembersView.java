package io.nimbill.web.access;

import io.nimbill.party.Member;
import io.nimbill.party.MemberFilter;
import io.nimbill.party.MemberRegister;
import io.nimbill.party.MemberState;
import io.nimbill.party.RoleName;
import io.nimbill.party.UserKeeping;
import io.nimbill.party.UserRegistration;
import io.nimbill.web.lists.Choice;
import io.nimbill.web.lists.Filters;
import io.nimbill.web.lists.Listing;
import io.nimbill.web.portal.LazyRows;
import io.nimbill.work.PublicId;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The users of a party, page by page, and what is done with one of them. */
@Named
@ViewScoped
public class MembersView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Filters filters;

    @Inject
    private Choice choice;

    @Inject
    private MemberRegister register;

    @Inject
    private UserRegistration users;

    @Inject
    private UserKeeping keeping;

    private String asked;
    private String party;
    private MemberFilter filter;
    private Listing listing;
    private LazyRows<Member> rows;
    private List<Member> shown = List.of();
    private transient String invited;

    @PostConstruct
    void load() {
        asked = choice.text("id");
        party = filters.party().value();
        filter = filters.members();
        listing = choice.listing("users", "id", "words", "role", "state");
        readAgain();
    }

    private void readAgain() {
        rows = new LazyRows<>(() -> register.count(partyId(), filter), this::page);
    }

    private List<Member> page(int first, int size) {
        shown = List.copyOf(register.page(partyId(), filter, listing.sorting(), first, size));
        return shown;
    }

    /** Mails an invitation again. */
    public void sendAgain(Member member) {
        users.sendAgain(member.id());
        invited = member.email();
        readAgain();
    }

    /** Takes a role away at once, or an invitation back. */
    public void withdraw(Member member) {
        users.withdraw(member.id());
        readAgain();
    }

    /** Keeps a user from signing in. */
    public void deactivate(Member member) {
        keeping.deactivate(member.userId());
        readAgain();
    }

    /** Lets a user sign in again. */
    public void reactivate(Member member) {
        keeping.reactivate(member.userId());
        readAgain();
    }

    /** Ends all sessions of a user. */
    public void endSessions(Member member) {
        keeping.endSessions(member.userId());
        readAgain();
    }

    /** Takes a user's second factor away. */
    public void resetSecondFactor(Member member) {
        keeping.resetSecondFactor(member.userId());
        readAgain();
    }

    private PublicId partyId() {
        return new PublicId(party);
    }

    public LazyRows<Member> getRows() {
        return rows;
    }

    /** The users of the page of the table that is shown. */
    public List<Member> getShown() {
        return shown;
    }

    public Listing getListing() {
        return listing;
    }

    public MemberFilter getFilter() {
        return filter;
    }

    /** The party of the address; null when it is the reader's own. */
    public String getAsked() {
        return asked;
    }

    public boolean isNarrowed() {
        return !filter.equals(MemberFilter.none());
    }

    /** The roles that somebody has there. */
    public List<RoleName> getRoles() {
        return register.roles(partyId());
    }

    public MemberState[] getStates() {
        return MemberState.values();
    }

    /** Whom the last action invited again; null at any later look. */
    public String getInvited() {
        return invited;
    }
}
