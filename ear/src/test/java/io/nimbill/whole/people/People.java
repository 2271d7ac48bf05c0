package io.nimbill.whole.people;

import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Party;
import io.nimbill.party.UserIntroduction;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** People with passwords, for tests that sign in. */
@ApplicationScoped
public class People {

    /** Of everybody made here. */
    public static final String PASSWORD = "seven green bottles hang";

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private UserIntroduction introduction;

    /** Somebody new with a role at a party; their address. */
    public String withRole(Party party, String name, String roleCode) {
        String mail = "p" + PublicId.random().value().substring(0, 12) + "@nimbill.test";
        add(party, mail, name, roleCode);
        return mail;
    }

    /** As {@link #withRole}, under that address. */
    public void add(Party party, String mail, String name, String roleCode) {
        currentCaller.runAs(
                Caller.system("test"), () -> introduction.introduce(party.publicId(), mail, name, roleCode, PASSWORD));
    }
}
