package io.nimbill.web.search;

import io.nimbill.analysis.FoundThing;
import io.nimbill.analysis.GlobalSearch;
import io.nimbill.party.CurrentCaller;
import io.nimbill.web.portal.Viewer;
import io.nimbill.web.portal.Words;
import io.nimbill.work.Refusal;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What the search field asks while somebody types: {@code /search?q=…} answers with names and where they lead. */
@WebServlet("/search")
public class SearchServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int EACH = 6;
    private static final int LONGEST = 100;

    /** Which page shows a thing; what the portal has no page for is left out. */
    private static final Map<String, String> PAGES = Map.of(
            "PARTY", "party",
            "ACCOUNT", "accounts",
            "INVOICE", "invoice",
            "VENDOR_ACCOUNT", "vendor");

    @Inject
    private transient GlobalSearch search;

    @Inject
    private transient CurrentCaller currentCaller;

    @Inject
    private transient Viewer viewer;

    @Inject
    private transient Words words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String asked = request.getParameter("q");
        if (currentCaller.find().isEmpty() || asked == null || asked.length() > LONGEST) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            write(response, search.find(asked, EACH));
        } catch (Refusal e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void write(HttpServletResponse response, List<FoundThing> found) throws IOException {
        JsonArrayBuilder things = Json.createArrayBuilder();
        found.stream()
                .filter(thing -> viewer.hasPage(PAGES.get(thing.kind())))
                .forEach(thing -> things.add(json(thing)));
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write(Json.createObjectBuilder().add("found", things).build().toString());
    }

    private JsonObjectBuilder json(FoundThing thing) {
        return Json.createObjectBuilder()
                .add("kind", words.word("found", thing.kind()))
                .add("name", thing.name())
                .add("number", thing.number() == null || thing.number().equals(thing.name()) ? "" : thing.number())
                .add("about", about(thing))
                .add("address", address(thing));
    }

    private String about(FoundThing thing) {
        if ("PARTY".equals(thing.kind())) {
            return words.word("party", thing.about());
        }
        boolean nobodys = "ACCOUNT".equals(thing.kind()) && thing.about() == null;
        return nobodys ? words.word("state", "UNASSIGNED") : thing.about() == null ? "" : thing.about();
    }

    private String address(FoundThing thing) {
        String page = viewer.page(PAGES.get(thing.kind()));
        return "ACCOUNT".equals(thing.kind())
                ? page + "?words=" + URLEncoder.encode(number(thing), StandardCharsets.UTF_8)
                : page + "?id=" + thing.id();
    }

    private static String number(FoundThing account) {
        return account.number() == null ? account.name() : account.number();
    }
}
