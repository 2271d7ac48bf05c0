package io.nimbill.usage;

import io.nimbill.work.Saying;
import java.io.IOException;

/** A part whose bytes are not those that its manifest or its store states. */
class PartDamaged extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Defect defect;

    PartDamaged(String file, Saying contradiction) {
        this(Defect.ofFile(file, contradiction, Saying.of("remedy.run-again")));
    }

    private PartDamaged(Defect defect) {
        super(defect.toString());
        this.defect = defect;
    }

    Defect defect() {
        return defect;
    }
}
