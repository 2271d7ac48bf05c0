package io.nimbill.batch.sample;

import io.nimbill.simulator.DeliverySimulation;
import io.nimbill.simulator.SimulatedDelivery;
import io.nimbill.simulator.SimulationPlan;
import io.nimbill.usage.DeliveryUploads;
import io.nimbill.usage.ReceivedDelivery;
import io.nimbill.usage.UploadedFile;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Makes one delivery of a simulated vendor and hands it in like anybody's. */
@ApplicationScoped
class SampleDeliveries {

    @Inject
    private DeliverySimulation simulation;

    @Inject
    private DeliveryUploads uploads;

    @Inject
    private SampleFiles files;

    ReceivedDelivery deliver(SimulationPlan plan, int number, PublicId dataset) throws IOException {
        Path root = Files.createDirectories(files.vendors().resolve(number + "-" + plan.reportName()));
        SimulatedDelivery made = simulation.simulate(plan, root, files.vendors().resolve(number + "-truth.csv"));
        List<Path> paths = new ArrayList<>(made.parts());
        boolean named = made.manifest() != null;
        if (named) {
            paths.add(made.manifest());
        }
        List<LocalDate> periods = named ? List.of() : List.of(plan.month().atDay(1));
        List<InputStream> open = new ArrayList<>();
        try {
            List<UploadedFile> uploaded = new ArrayList<>();
            for (Path path : paths) {
                InputStream in = Files.newInputStream(path);
                open.add(in);
                uploaded.add(new UploadedFile(path.getFileName().toString(), in));
            }
            return uploads.receive(dataset, uploaded, periods);
        } finally {
            for (InputStream in : open) {
                in.close();
            }
        }
    }
}
