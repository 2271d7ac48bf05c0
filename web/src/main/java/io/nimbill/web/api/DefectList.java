package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The defects of a delivery, in the order of the file.
 *
 * @param items the first 500 at most
 * @param count how many there are
 */
@Schema(name = "DefectList")
public record DefectList(List<DefectView> items, long count) {}
