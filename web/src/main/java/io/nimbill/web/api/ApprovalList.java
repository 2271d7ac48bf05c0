package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Requests, newest first. */
@Schema(name = "ApprovalList")
public record ApprovalList(List<ApprovalView> items) {}
