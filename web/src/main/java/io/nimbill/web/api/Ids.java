package io.nimbill.web.api;

import io.nimbill.web.entry.Problem;
import io.nimbill.work.PublicId;

/** Ids as the API shows them: a prefix and 32 hexadecimal digits. */
final class Ids {

    static final String PARTY = "pty";
    static final String APPROVAL = "apr";
    static final String API_KEY = "key";
    static final String API_CLIENT = "apc";
    static final String PARTNER_ACCOUNT = "pac";
    static final String DATASET = "dts";
    static final String CLOUD_ACCOUNT = "cla";
    static final String ASSIGNMENT = "asg";
    static final String DELIVERY = "dlv";
    static final String PRICE_BOOK = "pbk";
    static final String PRICE_BOOK_VERSION = "pbv";
    static final String PRICE_RULE = "prl";
    static final String PRICE_DISCOUNT = "pdc";
    static final String PRICE_BOOK_ASSIGNMENT = "pba";
    static final String AGREEMENT = "agr";
    static final String INVOICE = "inv";
    static final String OPERATION = "opn";
    static final String COST_CENTRE = "ccn";
    static final String COST_CENTRE_MAPPING = "ccm";
    static final String ROLE = "rol";
    static final String USER = "usr";
    static final String MEMBERSHIP = "mem";
    static final String ACCOUNT_OPENING = "aop";
    static final String PRODUCT = "prd";
    static final String OFFER = "off";
    static final String OFFER_PRICE = "ofp";
    static final String SUBSCRIPTION = "sub";
    static final String PRICE_LIST = "vpl";
    static final String VENDOR_PRICE = "vpc";

    private Ids() {}

    /** An id in the path: what is malformed was never there. */
    static PublicId inPath(String prefix, String text) {
        return PublicId.required(prefix, text);
    }

    /** An id in a body, which has to be there. */
    static PublicId inBody(String prefix, String field, String text) {
        if (text == null) {
            throw new ApiProblem(Problem.ofField(422, "required", "/" + field, "This field is required."));
        }
        return PublicId.parse(prefix, text)
                .orElseThrow(() -> new ApiProblem(Problem.ofField(
                        422, "malformed", "/" + field, "Has to be an id that begins with " + prefix + "_.")));
    }

    /** An id in a query; null when absent. */
    static PublicId inQuery(String prefix, String name, String text) {
        return text == null
                ? null
                : PublicId.parse(prefix, text)
                        .orElseThrow(() -> ApiProblem.ofParameter(
                                name, "malformed", "Has to be an id that begins with " + prefix + "_."));
    }
}
