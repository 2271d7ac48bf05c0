package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Accounts that vendors were asked to open, the latest first. */
@Schema(name = "AccountOpeningList")
public record AccountOpeningList(List<AccountOpeningView> items) {}
