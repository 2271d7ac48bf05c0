package io.nimbill.whole.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.party.Role;
import io.nimbill.whole.InServer;
import io.nimbill.whole.api.ApiTree;
import io.nimbill.work.Settings;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Staff in each of the ready-made roles open every page of their menu, and none that the role does not give them. */
@InServer
class StaffRolesIT {

    private static final Pattern ENTRY = Pattern.compile("<li><a href=\"(/staff/[a-z-]+\\.xhtml)\"");

    @Inject
    private ApiTree tree;

    @Inject
    private People people;

    @Inject
    private Settings settings;

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMINISTRATOR", "BILLING_CLERK", "CREDIT_CONTROLLER", "HELP_DESK", "CATALOGUE_MANAGER", "AUDITOR"
            })
    void each_page_of_the_menu_opens_and_the_keeping_of_users_only_for_those_who_may(Role role) {
        String mail = people.withRole(tree.operator(), "Staff", role.code());
        Visit visitor = new Visit(settings.baseUrl());
        assertThat(visitor.signIn(mail, People.PASSWORD)).isEqualTo("/staff/home.xhtml");
        HttpResponse<String> home = visitor.get("/staff/home.xhtml");
        if (home.statusCode() == 302) {
            home = visitor.get(Visit.location(home));
        }
        assertThat(home.statusCode()).isEqualTo(200);
        List<String> menu = ENTRY.matcher(home.body())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(menu).contains("/staff/home.xhtml").hasSizeGreaterThan(3);
        for (String page : menu) {
            assertThat(visitor.get(page).statusCode())
                    .as(role + " " + page)
                    .isIn(page.endsWith("/home.xhtml") ? List.of(200, 302) : List.of(200));
        }
        assertThat(visitor.get("/staff/profile.xhtml").statusCode()).isEqualTo(200);
        for (String page : List.of("/staff/access.xhtml", "/staff/roles.xhtml")) {
            assertThat(visitor.get(page).statusCode())
                    .as(role + " " + page)
                    .isEqualTo(role == Role.ADMINISTRATOR ? 200 : 404);
        }
    }
}
