package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Describes a page of users; what is answered is a {@link Page}. */
@Schema(name = "MembershipPage")
record MembershipPage(List<MembershipView> items, String next) {}
