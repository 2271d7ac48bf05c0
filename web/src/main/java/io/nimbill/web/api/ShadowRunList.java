package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The replay of a draft that was asked for last; none before anybody has. */
@Schema(name = "ShadowRunList")
public record ShadowRunList(List<ShadowRunView> items) {}
