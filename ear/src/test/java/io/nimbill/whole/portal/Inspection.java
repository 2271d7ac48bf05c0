package io.nimbill.whole.portal;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What keeps people from using a page: those who do not see it, see it in the dark, or have a keyboard alone. Each barrier
 * is named with its page, the rule it breaks and the element.
 */
final class Inspection {

    private static final int SCREEN = 1440;
    private static final int TELEPHONE = 390;
    private static final int HIGH = 900;

    /** Brought once to each page, and asked there as often as needed: there are hundreds of looks. */
    private static final String AXE = script();

    private static final String BROKEN = """
            async () => (await axe.run(document, {resultTypes: ['violations'], selectors: false, preload: false%s}))
              .violations.map(rule => ({id: rule.id, impact: rule.impact, tags: rule.tags, nodes: rule.nodes.map(node => node.html)}))""";

    private static final String ALL = "";
    private static final String CONTRAST = ", runOnly: {type: 'rule', values: ['color-contrast']}";

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    /** Rules about order and landmarks, which axe calls moderate, and without which nobody finds their way by ear. */
    private static final Set<String> ORDER = Set.of(
            "heading-order",
            "page-has-heading-one",
            "empty-heading",
            "empty-table-header",
            "landmark-one-main",
            "landmark-unique",
            "region",
            "skip-link");

    private static final String TABLES_WITHOUT_HEADS = "() => [...document.querySelectorAll('main table')]"
            + ".filter(table => table.offsetParent && table.rows.length && !table.querySelector('th'))"
            + ".map(table => table.outerHTML.slice(0, 160))";

    /** Who does not see a chart reads the same figures in the table beside it. */
    private static final String CHARTS_WITHOUT_TABLE = "() => [...document.querySelectorAll('main .chart')]"
            + ".filter(chart => !chart.querySelector('[role=img][aria-label], [aria-label]')"
            + " || !chart.parentElement.querySelector('details.twin table'))"
            + ".map(chart => chart.outerHTML.slice(0, 160))";

    private static final String INSIDE = "id => document.getElementById(id).open"
            + " && document.getElementById(id).contains(document.activeElement)";

    private static final String AGAIN =
            "id => !document.getElementById(id).open" + " && document.activeElement.dataset.opens === id";

    private final Page page;
    private final Set<String> dialogs = new HashSet<>();

    Inspection(Page page) {
        this.page = page;
    }

    /** Everything that is wrong with the page that is open. */
    List<String> barriers() {
        List<String> found = new ArrayList<>();
        page.evaluate(AXE);
        dialogs(found);
        page.evaluate("() => document.querySelectorAll('main details').forEach(each => { each.open = true; })");
        inBothLights("", found);
        named("table without headers", TABLES_WITHOUT_HEADS, found);
        named("chart without name or table", CHARTS_WITHOUT_TABLE, found);
        return found;
    }

    /** What is wrong with the page that is open where it is as narrow as a telephone. */
    List<String> barriersOnTelephone() {
        List<String> found = new ArrayList<>();
        page.setViewportSize(TELEPHONE, HIGH);
        settle();
        patiently("on a telephone", ALL, found);
        if ((Boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth")) {
            found.add(where("on a telephone", "scrolls sideways"));
        }
        page.setViewportSize(SCREEN, HIGH);
        return found;
    }

    /** The menu of the person, which covers other things when it is open. */
    List<String> barriersOfMenu() {
        List<String> found = new ArrayList<>();
        page.evaluate(AXE);
        page.click("details.user summary");
        inBothLights("menu ", found);
        page.click("details.user summary");
        return found;
    }

    /** Colours follow a frame or two after they were asked for; where motion is not wanted, they do not fade. */
    private void settle() {
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    /** The page is the same in the dark but for its colours. */
    private void inBothLights(String what, List<String> found) {
        patiently(what + "in the light", ALL, found);
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK).setReducedMotion(ReducedMotion.REDUCE));
        settle();
        patiently(what + "in the dark", CONTRAST, found);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        settle();
    }

    /** What looks wrong is looked at again: colours that had not arrived have by then, poor ones stay. */
    private void patiently(String state, String options, List<String> found) {
        List<String> seen = new ArrayList<>();
        axe(state, options, seen);
        for (int again = 0; again < 6 && !seen.isEmpty(); again++) {
            seen.clear();
            page.waitForTimeout(500);
            axe(state, options, seen);
        }
        found.addAll(seen);
    }

    /** Each dialog takes the focus when it opens, ends at Escape, and gives the focus back. */
    private void dialogs(List<String> found) {
        for (ElementHandle opener : page.querySelectorAll("[data-opens]")) {
            String id = opener.getAttribute("data-opens");
            if (opener.isVisible() && opener.isEnabled() && dialogs.add(kind(id))) {
                opener.focus();
                page.keyboard().press("Enter");
                if (!(Boolean) page.evaluate(INSIDE, id)) {
                    found.add(where("dialog without the focus", id));
                }
                axe("dialog " + id, ALL, found);
                page.keyboard().press("Escape");
                if (!(Boolean) page.evaluate(AGAIN, id)) {
                    found.add(where("dialog that keeps the focus after Escape", id));
                }
            }
        }
    }

    /** Dialogs of the rows of a list are alike. */
    private String kind(String id) {
        String path = page.url().replaceFirst("\\?.*", "");
        return id.equals("search") ? id : path + id.replaceAll("-?[0-9]+$", "");
    }

    private void axe(String state, String options, List<String> found) {
        List<?> broken = (List<?>) page.evaluate(BROKEN.formatted(options));
        for (Object each : broken) {
            Map<?, ?> rule = (Map<?, ?>) each;
            String id = rule.get("id").toString();
            String impact = String.valueOf(rule.get("impact"));
            if (GRAVE.contains(impact) || ORDER.contains(id) || isOfWcag((List<?>) rule.get("tags"))) {
                ((List<?>) rule.get("nodes"))
                        .forEach(node -> found.add(where(state + ": " + id + " (" + impact + ")", node.toString())));
            }
        }
    }

    private static boolean isOfWcag(List<?> tags) {
        return tags.stream().anyMatch(tag -> tag.toString().matches("wcag(2|21)a{1,2}"));
    }

    private static String script() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void named(String rule, String search, List<String> found) {
        List<?> elements = (List<?>) page.evaluate(search);
        elements.forEach(element -> found.add(where(rule, element.toString())));
    }

    private String where(String rule, String element) {
        return page.url().replaceFirst("^https?://[^/]+", "") + ": " + rule + ": " + element;
    }
}
