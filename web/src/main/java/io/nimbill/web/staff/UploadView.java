package io.nimbill.web.staff;

import io.nimbill.usage.DeliveryUploads;
import io.nimbill.usage.ReceivedDelivery;
import io.nimbill.usage.UploadedFile;
import io.nimbill.web.portal.SentFile;
import io.nimbill.web.portal.Viewer;
import io.nimbill.web.portal.Words;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** Hands in the files of one delivery; its import goes on in the background. */
@Named
@RequestScoped
public class UploadView {

    @Inject
    private DeliveryUploads uploads;

    @Inject
    private Words words;

    @Inject
    private Viewer viewer;

    private String dataset;
    private List<Part> parts;

    /** Sends the files and goes to the delivery; a refusal stays on the page as its message. */
    public void send() throws IOException {
        PublicId id = PublicId.parse("dts", dataset).orElseThrow(NotFound::new);
        List<UploadedFile> files = new ArrayList<>();
        try {
            for (Part part : SentFile.required(parts, "file")) {
                files.add(new UploadedFile(part.getSubmittedFileName(), part.getInputStream()));
            }
            ReceivedDelivery received = uploads.receive(id, files, List.of());
            Messages.addFlashGlobalInfo(words.text("deliveries.sent"));
            Faces.redirect(
                    viewer.page("delivery") + "?id=" + received.delivery().prefixed("dlv"));
        } finally {
            for (UploadedFile file : files) {
                file.content().close();
            }
        }
    }

    public String getDataset() {
        return dataset;
    }

    public void setDataset(String dataset) {
        this.dataset = dataset;
    }

    public List<Part> getParts() {
        return parts;
    }

    public void setParts(List<Part> parts) {
        this.parts = parts;
    }
}
