package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All of a party, oldest first. */
@Schema(name = "ApiClientList")
public record ApiClientList(List<ApiClientView> items) {}
