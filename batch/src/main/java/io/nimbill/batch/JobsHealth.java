package io.nimbill.batch;

import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the job repository answers. */
@Readiness
@ApplicationScoped
public class JobsHealth implements HealthCheck {
    @Override
    public HealthCheckResponse call() {
        try {
            int jobs = BatchRuntime.getJobOperator().getJobNames().size();
            return HealthCheckResponse.named("nimbill-jobs")
                    .up()
                    .withData("jobs", jobs)
                    .build();
        } catch (BatchRuntimeException e) {
            return HealthCheckResponse.named("nimbill-jobs")
                    .down()
                    .withData("error", String.valueOf(e.getMessage()))
                    .build();
        }
    }
}
