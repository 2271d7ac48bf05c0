package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Describes a page of cloud accounts; what is answered is a {@link Page}. */
@Schema(name = "CloudAccountPage")
record CloudAccountPage(List<CloudAccountView> items, String next) {}
