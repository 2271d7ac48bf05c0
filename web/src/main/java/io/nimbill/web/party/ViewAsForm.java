package io.nimbill.web.party;

import io.nimbill.party.Members;
import io.nimbill.party.Party;
import io.nimbill.party.PartyDirectory;
import io.nimbill.web.entry.SessionCaller;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** Asks before somebody looks around as a user of a party. */
@Named
@ViewScoped
public class ViewAsForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param
    private String id;

    @Inject
    @Param
    private String user;

    @Inject
    private PartyDirectory parties;

    @Inject
    private Members users;

    @Inject
    private SessionCaller sessionCaller;

    private String partyName;
    private String userName;

    @PostConstruct
    void open() {
        Party party = parties.one(partyId());
        partyName = party.legalName();
        userName = users.at(party.publicId()).stream()
                .filter(member -> member.userId().equals(userId()))
                .findFirst()
                .orElseThrow(NotFound::new)
                .displayName();
    }

    /** Shows the first page the user would see. */
    public void begin() {
        Faces.redirect(Faces.getRequestContextPath() + sessionCaller.viewAs(partyId(), userId()));
    }

    private PublicId partyId() {
        return PublicId.required("pty", id);
    }

    private PublicId userId() {
        return PublicId.required("usr", user);
    }

    public String getPartyName() {
        return partyName;
    }

    public String getUserName() {
        return userName;
    }

    /** The id of the party. */
    public String getParty() {
        return id;
    }
}
