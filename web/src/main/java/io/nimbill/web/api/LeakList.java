package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where sellers lose money, the largest amounts first. */
@Schema(name = "LeakList")
public record LeakList(List<LeakView> items) {}
