package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Describes a page of the trail; what is answered is a {@link Page}. */
@Schema(name = "AuditEventPage")
record AuditEventPage(List<AuditEventView> items, String next) {}
