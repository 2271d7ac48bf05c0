package io.nimbill.web.seller;

import io.nimbill.web.portal.Viewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;

/** Leads those who may not see what the first page shows to the first page of their menu that they may see. */
@Named
@RequestScoped
public class StartView {

    private static final List<String> SHOWN =
            List.of("VIEW_MARGIN", "VIEW_CHARGES", "VIEW_INVOICES", "VIEW_CLOUD_ACCOUNTS");

    @Inject
    private Viewer viewer;

    /** Before anything of the page is read. */
    public void open() {
        if (!SHOWN.stream().allMatch(viewer::may)) {
            viewer.getMenu().stream()
                    .filter(item -> !item.page().equals("home"))
                    .findFirst()
                    .ifPresent(item -> Faces.redirect(item.address()));
        }
    }
}
