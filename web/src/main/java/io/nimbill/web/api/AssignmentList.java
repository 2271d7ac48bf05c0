package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The assignments of one cloud account, oldest first. */
@Schema(name = "AssignmentList")
public record AssignmentList(List<AssignmentView> items) {}
