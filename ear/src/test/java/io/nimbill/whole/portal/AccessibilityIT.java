package io.nimbill.whole.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import io.nimbill.whole.BuiltPages;
import io.nimbill.whole.InServer;
import io.nimbill.whole.server.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page that was built is open to people who hear it, who see little, or who have no mouse: WCAG 2.1 A and AA as far
 * as axe can tell, dialogs and the way to the content by the keyboard.
 */
@InServer
@RunAsClient
class AccessibilityIT {

    private static final Path CHROMIUM = Path.of(System.getProperty("nimbill.chromium", "/usr/bin/chromium"));

    /** What people look at on the way; {@code LanguagesIT} has the rest. */
    private static final Set<String> ON_TELEPHONE =
            Set.of("/home.xhtml", "/invoice.xhtml", "/costs.xhtml", "/party.xhtml", "/cost-centres.xhtml");

    /** Closed once an installation is set up; {@code SetupIT} looks at it. */
    private static final Set<String> CLOSED = Set.of("/staff/setup.xhtml");

    private PortalMonth month;
    private PortalPrices prices;
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
        prices = new PortalPrices();
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

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({"staff, en", "reseller, de", "owner, ar"})
    void no_page_of_a_portal_keeps_anybody_out(String person, String language) throws Exception {
        String portal = person.equals("owner") ? "client" : person;
        month.speaks(person + "@portal.test", language);
        try (Visitor visitor = new Visitor(browser, 1440, ColorScheme.LIGHT).signIn(person + "@portal.test")) {
            requireShortWayToContent(visitor);
            Inspection inspection = new Inspection(visitor.page());
            List<String> barriers = new ArrayList<>(inspection.barriersOfMenu());
            Walk walk = new Walk(visitor, portal).from(starts(portal)).through(status -> {
                assertThat(status).as(visitor.page().url()).isEqualTo(200);
                barriers.addAll(inspection.barriers());
                if (ON_TELEPHONE.stream().anyMatch(visitor.address()::contains)) {
                    barriers.addAll(inspection.barriersOnTelephone());
                }
            });
            assertThat(walk.walked()).as("pages to which links lead").containsAll(pagesOf(portal));
            assertThat(barriers).isEmpty();
            visitor.requireNoComplaint();
        }
    }

    /** The first key leads past the menu. */
    private static void requireShortWayToContent(Visitor visitor) {
        Page page = visitor.page();
        visitor.press("Tab");
        assertThat(page.evaluate("() => document.activeElement.className")).isEqualTo("skip");
        assertThat(page.isVisible("a.skip")).isTrue();
        visitor.press("Enter");
        assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("content");
        visitor.press("Tab");
        assertThat(page.evaluate("() => document.getElementById('content').contains(document.activeElement)"))
                .isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "ar"})
    void neither_the_doors_nor_the_errors_keep_anybody_out(String locale) throws Exception {
        try (Visitor stranger = new Visitor(browser, 1440, ColorScheme.LIGHT, locale)) {
            Inspection inspection = new Inspection(stranger.page());
            List<String> barriers = new ArrayList<>();
            Set<String> outside = BuiltPages.in(TestServer.running().archive()).stream()
                    .filter(page -> !page.matches("/(staff|reseller|client)/.*"))
                    .collect(Collectors.toSet());
            assertThat(outside).contains("/sign-in.xhtml", "/set-password.xhtml", "/errors/not-found.xhtml");
            for (String page : outside) {
                stranger.open(page);
                barriers.addAll(inspection.barriers());
            }
            stranger.open("/set-password.xhtml");
            stranger.push("set:save");
            stranger.page().waitForSelector(".ui-message-error");
            barriers.addAll(inspection.barriers());
            stranger.open("/never-was.xhtml");
            barriers.addAll(inspection.barriers());
            assertThat(barriers).isEmpty();
        }
    }

    @Test
    void a_fault_of_a_form_is_told_at_its_field_to_those_who_hear_it() {
        try (Visitor staff = new Visitor(browser, 1440, ColorScheme.LIGHT).signIn("staff@portal.test")) {
            staff.open("/staff/vendor-form.xhtml");
            staff.push("account:save");
            staff.page().waitForSelector(".ui-message-error");
            List<?> untold = (List<?>) staff.page()
                    .evaluate(
                            "() => [...document.querySelectorAll('.field-block')].filter(block => block.querySelector('.ui-message-error'))"
                                    + ".map(block => block.querySelector('input:not([type=hidden]), select, textarea'))"
                                    + ".filter(field => field.getAttribute('aria-invalid') !== 'true'"
                                    + " || !document.getElementById((field.getAttribute('aria-describedby') || '').split(' ')[0]))"
                                    + ".map(field => field.outerHTML)");
            assertThat(untold).isEmpty();
        }
    }

    private List<String> starts(String portal) {
        List<String> starts = new ArrayList<>(List.of("/" + portal + "/home.xhtml"));
        if (!portal.equals("client")) {
            starts.add("/" + portal + "/branding.xhtml");
            starts.add("/" + portal + "/book.xhtml?id=" + prices.book());
            starts.add("/" + portal + "/price-rule.xhtml?book=" + prices.book() + "&version=" + prices.version());
            starts.add("/" + portal + "/price-discount.xhtml?book=" + prices.book() + "&version=" + prices.version());
            starts.add("/" + portal + "/offer.xhtml?id=" + prices.offer());
            starts.add("/" + portal + "/offer-form.xhtml");
            starts.add("/" + portal + "/party.xhtml?id=" + month.client());
            starts.add("/" + portal + "/calculator.xhtml?id=" + month.client());
        }
        if (portal.equals("staff")) {
            starts.add("/staff/delivery.xhtml?id=" + month.heldDelivery());
            starts.add(month.vendorMonth(0));
            starts.add("/staff/approval.xhtml?id=" + month.approval());
        }
        return starts;
    }

    private static Set<String> pagesOf(String portal) throws Exception {
        return BuiltPages.in(TestServer.running().archive()).stream()
                .filter(page -> page.startsWith("/" + portal + "/") && !CLOSED.contains(page))
                .collect(Collectors.toSet());
    }
}
