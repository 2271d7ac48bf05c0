package io.nimbill.web.portal;

/** The configuration of a chart as it may stand in a page. */
public final class ChartScript {

    private ChartScript() {}

    /** The text stands inside a script element: nothing of a vendor's words may end it. */
    public static String inert(String json) {
        return json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
