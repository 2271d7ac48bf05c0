package io.nimbill.usage;

import java.io.IOException;

/** A part whose bytes are not those that its manifest or its store states. */
class PartDamaged extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Defect defect;

    PartDamaged(String file, String contradiction) {
        this(Defect.ofFile(
                file,
                contradiction,
                "nothing of the delivery was read; have the vendor write the export again, then let this run go on"));
    }

    private PartDamaged(Defect defect) {
        super(defect.toString());
        this.defect = defect;
    }

    Defect defect() {
        return defect;
    }
}
