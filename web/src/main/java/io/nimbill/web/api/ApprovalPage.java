package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Describes a page of requests; what is answered is a {@link Page}. */
@Schema(name = "ApprovalPage")
record ApprovalPage(List<ApprovalView> items, String next) {}
