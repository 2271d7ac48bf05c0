package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All of a party, oldest first. */
@Schema(name = "ApiKeyList")
public record ApiKeyList(List<ApiKeyView> items) {}
