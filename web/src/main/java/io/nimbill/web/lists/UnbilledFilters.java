package io.nimbill.web.lists;

import io.nimbill.analysis.UnbilledSide;
import io.nimbill.web.portal.Viewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Which side of what is not invoiced yet the address asks for: the same for the page and for its file. */
@RequestScoped
public class UnbilledFilters {

    @Inject
    private Choice choice;

    @Inject
    private Viewer viewer;

    /** Where the viewer may stand, own sales first: a client only owes, the operator owes to nobody here. */
    public List<UnbilledSide> sides() {
        return switch (viewer.getPlaceKind()) {
            case "CLIENT" -> List.of(UnbilledSide.OWED);
            case "OPERATOR" -> List.of(UnbilledSide.OWN, UnbilledSide.BELOW);
            default -> List.of(UnbilledSide.values());
        };
    }

    /** The side asked for; the first of those possible unless it is one of them. */
    public UnbilledSide side() {
        String asked = choice.text("side");
        return sides().stream()
                .filter(side -> side.name().equals(asked))
                .findFirst()
                .orElse(sides().get(0));
    }
}
