package io.nimbill.whole.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import io.nimbill.whole.InServer;
import io.nimbill.whole.people.Authenticator;
import io.nimbill.whole.people.Letters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Coming in by a real browser: with an authenticator, and by the link of an invitation. */
@InServer
@RunAsClient
class SignInIT {

    private static final Path CHROMIUM = Path.of(System.getProperty("nimbill.chromium", "/usr/bin/chromium"));
    private static final String INVITED = "ines@browser.example";

    private PortalMonth month;
    private Playwright playwright;
    private Browser browser;

    @BeforeEach
    void open_a_browser() throws SQLException {
        boolean there = Files.isExecutable(CHROMIUM);
        if (Boolean.getBoolean("nimbill.require.all")) {
            assertThat(there).as("Chromium at " + CHROMIUM).isTrue();
        }
        Assumptions.assumeTrue(there, "Chromium is not installed at " + CHROMIUM);
        month = new PortalMonth();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox")));
    }

    @AfterEach
    void close_the_browser() throws SQLException {
        if (playwright != null) {
            playwright.close();
        }
        if (month != null) {
            month.close();
        }
    }

    @Test
    void an_authenticator_is_set_up_and_asked_for_from_then_on() {
        try (Visitor visitor = new Visitor(browser, 390, ColorScheme.LIGHT)) {
            password(visitor, "owner@portal.test");
            visitor.awaitPage("home.xhtml");
            visitor.open("/client/profile.xhtml");
            assertThat(visitor.barriers()).isEmpty();
            assertThat(visitor.overflows()).isFalse();
            visitor.write("factor:oldPassword", "not my password");
            visitor.push("factor:begin");
            visitor.awaitText("This is not your password");
            visitor.write("factor:oldPassword", PortalMonth.PASSWORD);
            visitor.push("factor:begin");
            visitor.awaitText("Scan this picture");
            Authenticator telephone = new Authenticator(visitor.read("#authenticator-key"));
            assertThat(visitor.barriers()).isEmpty();
            assertThat(visitor.overflows()).isFalse();
            visitor.write("factor:code", "000000");
            visitor.push("factor:confirm");
            visitor.awaitText("This code is not right");
            visitor.write("factor:code", telephone.codeAt(Instant.now()));
            visitor.push("factor:confirm");
            visitor.awaitText("Recovery codes left: 10");
            String recovery = visitor.read(".codes li:first-child");
            visitor.push("sessions:all");
            visitor.awaitPage("sign-in.xhtml");

            password(visitor, "owner@portal.test");
            visitor.awaitText("Enter the code that your authenticator shows");
            assertThat(visitor.barriers()).isEmpty();
            visitor.write("second:code", "123456");
            visitor.push("second:prove");
            visitor.awaitText("too many tries");
            visitor.write("second:code", telephone.codeAt(Instant.now().plusSeconds(30)));
            visitor.push("second:prove");
            visitor.awaitPage("home.xhtml");
            visitor.open("/client/profile.xhtml");
            visitor.push("sessions:all");
            visitor.awaitPage("sign-in.xhtml");

            password(visitor, "owner@portal.test");
            visitor.awaitText("Enter the code that your authenticator shows");
            visitor.write("second:code", recovery);
            visitor.push("second:prove");
            visitor.awaitPage("home.xhtml");
            visitor.requireNoComplaint();
        }
    }

    @Test
    void an_administrator_makes_a_role_and_invites_and_the_link_of_the_mail_lets_the_person_in() throws Exception {
        try (Visitor staff = new Visitor(browser, 1440, ColorScheme.LIGHT)) {
            password(staff, "staff@portal.test");
            staff.awaitPage("home.xhtml");
            staff.open("/staff/roles.xhtml");
            assertThat(staff.barriers()).isEmpty();
            staff.write("roles:name", "Night shift");
            staff.click("input[name='roles:permissions'][value='VIEW_INVOICES']");
            staff.push("roles:save");
            staff.awaitText("Night shift");
            staff.open("/staff/access.xhtml");
            staff.write("access:email", INVITED);
            staff.write("access:name", "Ines");
            staff.pick("access:role", "Night shift");
            staff.push("access:invite");
            staff.awaitText("A mail is on its way to " + INVITED);
            assertThat(staff.barriers()).isEmpty();
            staff.requireNoComplaint();
        }
        String secret = Letters.await(INVITED, 1).secret();
        try (Visitor invited = new Visitor(browser, 390, ColorScheme.DARK)) {
            invited.open("/set-password.xhtml#" + secret);
            assertThat(invited.value("set:secret")).isEqualTo(secret);
            assertThat(invited.address()).doesNotContain(secret);
            assertThat(invited.barriers()).isEmpty();
            invited.write("set:password", "password1234");
            invited.push("set:save");
            invited.awaitText("Take several words");
            invited.write("set:secret", secret);
            invited.write("set:password", PortalMonth.PASSWORD);
            invited.push("set:save");
            invited.awaitText("Your password is set");
            password(invited, INVITED);
            invited.awaitPage("tree.xhtml");
            assertThat(invited.menu())
                    .anyMatch(page -> page.contains("invoices"))
                    .noneMatch(page -> page.contains("access"));
            invited.requireNoComplaint();
        }
    }

    private static void password(Visitor visitor, String email) {
        visitor.open("/sign-in.xhtml");
        visitor.write("signIn:email", email);
        visitor.write("signIn:password", PortalMonth.PASSWORD);
        visitor.push("signIn:enter");
    }
}
