package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The joined lines of one vendor bill, by invoice and customer. */
@Schema(name = "JoinedLineList")
public record JoinedLineList(List<JoinedLineView> items) {}
