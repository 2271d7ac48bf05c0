package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Describes a page of job runs; what is answered is a {@link Page}. */
@Schema(name = "JobRunPage")
record JobRunPage(List<JobRunView> items, String next) {}
