package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was done to a thing, newest first. */
@Schema(name = "Timeline")
public record TimelineView(List<TimelineEntryView> items) {}
