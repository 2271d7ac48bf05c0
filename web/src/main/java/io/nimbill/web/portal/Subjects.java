package io.nimbill.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** The pages of things by the beginning of their ids. */
@Named
@RequestScoped
public class Subjects {

    private static final Map<String, String> PAGES = Map.of(
            "pty", "party",
            "inv", "invoice",
            "pbk", "book",
            "off", "offer",
            "sub", "subscription",
            "pac", "vendor",
            "dlv", "delivery",
            "cla", "account");

    @Inject
    private Viewer viewer;

    /** The address of a thing's own page in the viewer's portal; null when it has none there. */
    public String page(String id) {
        String page = id.length() < 3 ? null : PAGES.get(id.substring(0, 3));
        return page == null || !viewer.hasPage(page) ? null : viewer.page(page) + "?id=" + id;
    }
}
