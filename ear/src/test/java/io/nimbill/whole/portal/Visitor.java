package io.nimbill.whole.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.nimbill.whole.server.TestServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Somebody at a browser who notes every complaint of it: faults of scripts and breaches of the security policy. */
final class Visitor implements AutoCloseable {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(Browser browser, int width, ColorScheme scheme) {
        this(browser, width, scheme, "en-GB");
    }

    Visitor(Browser browser, int width, ColorScheme scheme, String locale) {
        context = browser.newContext(new Browser.NewContextOptions()
                .setLocale(locale)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setColorScheme(scheme)
                .setViewportSize(width, 900));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    /** Signs in and stays on the first page of the portal. */
    Visitor signIn(String email) {
        open("/sign-in.xhtml");
        page.fill("[id='signIn:email']", email);
        page.fill("[id='signIn:password']", PortalMonth.PASSWORD);
        page.click("[id='signIn:enter']");
        page.waitForSelector("#side", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        page.waitForLoadState();
        return this;
    }

    /** Opens an address of the site and says how the server answered. */
    int open(String path) {
        Response answer = page.navigate(TestServer.running().uri(path).toString());
        return answer.status();
    }

    /** A picture of the page as it stands, for people to look at. */
    void keepPicture(String folder) {
        String name = page.url().replaceAll(".*/|\\?.*|\\.xhtml", "");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pictures", folder, name + ".png"))
                .setFullPage(true));
    }

    /** The page itself, to be looked at more closely. */
    Page page() {
        return page;
    }

    /** What people can read on the page. */
    String text() {
        return page.innerText("main").replace('\u00a0', ' ');
    }

    String source() {
        return page.content();
    }

    /** Waits until the page says it. */
    void waitFor(String text) {
        page.waitForSelector("text=" + text);
    }

    void fill(String selector, String value) {
        page.fill(selector, value);
    }

    void choose(String selector, String value) {
        page.selectOption(selector, value);
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    boolean isEnabled(String selector) {
        return page.isEnabled(selector);
    }

    /** What an address of the site answers to the same session: its status and its text. */
    APIResponse fetch(String path) {
        return context.request().get(TestServer.running().uri(path).toString());
    }

    void click(String selector) {
        page.click(selector);
        page.waitForLoadState();
    }

    /** Writes into an input, named by its id in the form. */
    void write(String id, String text) {
        page.fill("[id='" + id + "']", text);
    }

    /** What an input holds. */
    String value(String id) {
        return page.inputValue("[id='" + id + "']");
    }

    /** What one element says. */
    String read(String selector) {
        return page.innerText(selector);
    }

    /** Where the browser is. */
    String address() {
        return page.url();
    }

    /** Chooses from a list by what people read. */
    void pick(String id, String label) {
        page.selectOption("[id='" + id + "']", new SelectOption().setLabel(label));
    }

    /** Presses a button and lets the page settle. */
    void push(String id) {
        page.click("[id='" + id + "']");
    }

    /** Waits until that page of the portal is there. */
    void awaitPage(String name) {
        page.waitForURL(address -> address.contains("/" + name));
        page.waitForLoadState();
    }

    /** Waits until people can read that. */
    void awaitText(String text) {
        try {
            page.waitForFunction(
                    "text => document.querySelector('main').innerText.replaceAll('\u00a0', ' ').includes(text)", text);
        } catch (TimeoutError late) {
            throw new AssertionError("Nobody could read \"" + text + "\" on " + page.url() + ":\n" + text(), late);
        }
    }

    /** A picture of the whole page in the build's folder, for people to look at. */
    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pictures", name + ".png"))
                .setFullPage(true));
    }

    /** A parameter of the page's address. */
    String parameter(String name) {
        return (String) page.evaluate("name => new URL(document.URL).searchParams.get(name)", name);
    }

    void back() {
        page.goBack();
    }

    /** The addresses of the side menu. */
    List<String> menu() {
        return page.locator("#side a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    /** Names of grave violations of WCAG that axe finds on the page. */
    List<String> barriers() {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(violation -> GRAVE.contains(violation.getImpact()))
                        .map(violation -> page.url() + ": " + violation.getId() + " "
                                + violation.getNodes().get(0).getHtml())
                        .toList();
    }

    /** Takes a picture for people, where {@code nimbill.shots} names a folder for them. */
    void shoot(String name) {
        String folder = System.getProperty("nimbill.shots");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
        }
    }

    boolean overflows() {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
    }

    /** The browser's complaints; the ones about 404 that were asked for are not among them. */
    List<String> complaints() {
        return complaints.stream()
                .filter(complaint -> !complaint.contains("status of 404"))
                .toList();
    }

    void requireNoComplaint() {
        assertThat(complaints()).isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
