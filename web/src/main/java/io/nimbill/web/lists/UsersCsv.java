package io.nimbill.web.lists;

import io.nimbill.party.Member;
import io.nimbill.party.MemberRegister;
import io.nimbill.web.portal.Display;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Who has a role at a party. */
@RequestScoped
class UsersCsv implements CsvList {

    @Inject
    private MemberRegister register;

    @Inject
    private Filters filters;

    @Inject
    private Display show;

    @Override
    public String name() {
        return "users";
    }

    @Override
    public void write(Choice choice, CsvSheet sheet) {
        CsvColumns<Member> columns = new CsvColumns<Member>()
                .text("access.name", Member::displayName)
                .text("access.email", Member::email)
                .text("access.role", row -> show.role(row.role()))
                .text("access.state", row -> show.word("state", row.state().name()))
                .moment("access.invited-until", Member::invitedUntil)
                .moment("access.seen", Member::lastSeenAt)
                .text("access.factor", row -> show.word("access.factor", Boolean.toString(row.secondFactor())));
        register.each(filters.party(), filters.members(), choice.sorting(), sheet.begin(columns));
    }
}
