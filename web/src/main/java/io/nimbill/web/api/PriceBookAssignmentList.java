package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** To whom a book is assigned, earliest first. */
@Schema(name = "PriceBookAssignmentList")
public record PriceBookAssignmentList(List<PriceBookAssignmentView> items) {}
