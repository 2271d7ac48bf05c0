package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What has to be allowed at the vendor. */
@Schema(name = "PermissionTextList")
public record PermissionTextList(List<PermissionTextView> items) {}
