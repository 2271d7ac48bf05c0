package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Roles that can be given at a party. */
@Schema(name = "RoleList")
public record RoleList(List<RoleView> items) {}
