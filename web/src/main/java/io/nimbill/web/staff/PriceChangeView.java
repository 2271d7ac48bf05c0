package io.nimbill.web.staff;

import io.nimbill.analysis.PriceTouch;
import io.nimbill.analysis.TouchedByPrice;
import io.nimbill.web.lists.Choice;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A changed price of a vendor, and whom it touches. */
@Named
@RequestScoped
public class PriceChangeView {

    @Inject
    private PriceTouch touch;

    @Inject
    private Choice choice;

    private TouchedByPrice touched;

    /** Reads it before anything of the page is written, so that an unknown id is a 404. */
    public void open() {
        touched = touch.touched(PublicId.parse("vpc", choice.text("id")).orElseThrow(NotFound::new));
    }

    public TouchedByPrice getTouched() {
        return touched;
    }
}
