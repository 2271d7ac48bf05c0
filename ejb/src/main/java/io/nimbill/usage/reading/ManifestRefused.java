package io.nimbill.usage.reading;

import io.nimbill.usage.Defect;
import io.nimbill.work.Saying;

/** A manifest that cannot or must not be followed. */
public final class ManifestRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Defect defect;

    ManifestRefused(String manifest, Saying why, Saying remedy) {
        super("the manifest " + manifest + " is refused: " + why);
        this.defect = Defect.ofFile(manifest, why, remedy);
    }

    /**
     * The reason, for the delivery's list of defects.
     *
     * @return file, message and remedy
     */
    public Defect defect() {
        return defect;
    }
}
