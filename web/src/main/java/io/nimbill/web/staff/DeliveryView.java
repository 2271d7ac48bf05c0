package io.nimbill.web.staff;

import io.nimbill.analysis.DeliveryDetail;
import io.nimbill.analysis.DeliveryRegister;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;

/** One delivery; looks again while it is on its way. */
@Named
@ViewScoped
public class DeliveryView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param
    private String id;

    @Inject
    private DeliveryRegister deliveries;

    private DeliveryDetail detail;

    /** Reads the page before anything of it is written, so that an unknown id is a 404; again at every look. */
    public void open() {
        detail = deliveries.one(id);
    }

    public DeliveryDetail getDetail() {
        return detail;
    }

    /** Whether there will be news by itself. */
    public boolean isMoving() {
        return detail.head().isMoving()
                || (detail.head().job() != null && detail.head().job().isRunning());
    }
}
