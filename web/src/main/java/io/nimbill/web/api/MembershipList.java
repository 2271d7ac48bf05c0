package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Users of a party. */
@Schema(name = "MembershipList")
public record MembershipList(List<MembershipView> items) {}
