package io.nimbill.whole.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import io.nimbill.whole.InServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The portals in the languages of their readers; pictures of the pages stay in {@code target/pictures}. */
@InServer
@RunAsClient
class LanguagesIT {

    private static final Path CHROMIUM = Path.of(System.getProperty("nimbill.chromium", "/usr/bin/chromium"));

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

    @ParameterizedTest(name = "{0} {1}, {2} pixels wide, {3}")
    @CsvSource({
        "client, ar, 1440, LIGHT",
        "client, ar, 1440, DARK",
        "client, ar, 390, LIGHT",
        "client, ar, 390, DARK",
        "client, es, 1440, LIGHT",
        "staff, de, 1440, LIGHT",
        "staff, de, 390, DARK"
    })
    void every_page_opens_in_the_language_of_its_reader(String role, String language, int width, ColorScheme scheme)
            throws SQLException {
        String email = role.equals("client") ? "owner@portal.test" : role + "@portal.test";
        month.speaks(email, language);
        try (Visitor visitor = new Visitor(browser, width, scheme).signIn(email)) {
            List<String> addresses = new ArrayList<>(visitor.menu());
            addresses.add("/" + role + "/invoice.xhtml?id=" + month.invoice());
            addresses.add("/" + role + "/charges.xhtml?month=" + month.month());
            for (String address : addresses) {
                assertThat(visitor.open(address)).as(address).isEqualTo(200);
                visitor.keepPicture(role + "-" + language + "-" + width + "-" + scheme);
                assertThat(visitor.source()).contains("lang=\"" + language + "\"");
                assertThat(visitor.barriers()).isEmpty();
                assertThat(visitor.overflows())
                        .as("sideways scrolling of " + address)
                        .isFalse();
            }
            if (role.equals("client")) {
                visitor.click("tbody a");
                visitor.keepPicture(role + "-" + language + "-" + width + "-" + scheme);
            }
            visitor.requireNoComplaint();
        }
    }

    @Test
    void a_client_chooses_a_language_and_keeps_it() {
        try (Visitor client = new Visitor(browser, 1440, ColorScheme.LIGHT)) {
            client.open("/sign-in.xhtml");
            client.click("text=Español");
            assertThat(client.text()).contains("Iniciar sesión");
            client.keepPicture("sign-in-es");
            client.click("text=العربية");
            assertThat(client.source()).contains("dir=\"rtl\"");
            client.keepPicture("sign-in-ar");
        }
        try (Visitor client = new Visitor(browser, 1440, ColorScheme.LIGHT).signIn("client@portal.test")) {
            client.click("details.user summary");
            client.click("text=العربية");
            assertThat(client.source()).contains("dir=\"rtl\"");
            client.click("details.user summary");
            client.keepPicture("menu-ar");
        }
        try (Visitor again = new Visitor(browser, 1440, ColorScheme.LIGHT).signIn("client@portal.test")) {
            assertThat(again.source()).contains("lang=\"ar\" dir=\"rtl\"");
            assertThat(again.text()).contains("حتى الآن", "1,320.03").doesNotContain("Total");
        }
    }

    /** Portals of those who sell have two languages. */
    @Test
    void staff_are_offered_english_and_german() throws SQLException {
        month.speaks("staff@portal.test", "es");
        try (Visitor staff = new Visitor(browser, 1440, ColorScheme.LIGHT).signIn("staff@portal.test")) {
            assertThat(staff.source()).contains("lang=\"en\"", "Deutsch").doesNotContain("Español");
        }
    }
}
