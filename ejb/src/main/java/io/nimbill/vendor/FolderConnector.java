package io.nimbill.vendor;

import io.nimbill.work.Refusal;
import io.nimbill.work.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;

/** Watched folders, all of them under {@code <home>/inbox}: nothing else of the machine can be named. */
@ApplicationScoped
class FolderConnector implements ObjectStoreConnector {

    @Inject
    private Settings settings;

    @Override
    public String kind() {
        return "FOLDER";
    }

    @Override
    public ObjectStore open(StorePlace place) {
        Path inbox = settings.home().toAbsolutePath().normalize().resolve("inbox");
        Path folder =
                inbox.resolve(place.location() == null ? "" : place.location()).normalize();
        if (!folder.startsWith(inbox)) {
            throw new Refusal("location-outside-inbox", "location", "A watched folder lies under " + inbox + ".")
                    .with(inbox);
        }
        return new FolderStore(folder);
    }
}
