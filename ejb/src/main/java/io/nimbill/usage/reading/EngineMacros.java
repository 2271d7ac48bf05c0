package io.nimbill.usage.reading;

import java.util.List;

/**
 * Functions every session of the engine knows.
 *
 * <p>A number is cast only after its text was checked: the engine would round surplus decimals silently and take
 * {@code 1_000} or surrounding blanks. Short plain numbers take the fast branch; the rest is measured digit by digit,
 * so that scientific notation and trailing zeros stay exact. Anything else is turned into a text that no cast takes, which
 * ends the statement (the engine's {@code error()} would do too, but counts as volatile and is computed again and again).
 */
final class EngineMacros {
    private static final String PLAIN = "'-?[0-9]+(\\.[0-9]+)?'";
    private static final String GENERAL = "'[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,4})?'";

    private EngineMacros() {}

    static List<String> all() {
        return List.of(
                """
        CREATE MACRO vdigits(v) AS regexp_replace(regexp_replace(v, '[eE].*$', ''), '[^0-9]', '', 'g')""",
                """
        CREATE MACRO vscale(v) AS CASE WHEN rtrim(vdigits(v), '0') = '' THEN 0
          ELSE length(regexp_extract(v, '\\.([0-9]*)', 1))
            - coalesce(TRY_CAST(nullif(regexp_extract(v, '[eE]([+-]?[0-9]+)$', 1), '') AS INTEGER), 0)
            - (length(vdigits(v)) - length(rtrim(vdigits(v), '0'))) END""",
                """
        CREATE MACRO vpoint(d, k) AS CASE WHEN k <= 0 THEN d || repeat('0', -k)
          ELSE CASE WHEN length(d) > k THEN left(d, length(d) - k) ELSE '0' END || '.'
            || right(repeat('0', k) || d, k) END""",
                """
        CREATE MACRO vplain(v) AS CASE WHEN contains(lower(v), 'e') THEN
          CASE WHEN starts_with(v, '-') THEN '-' ELSE '' END
            || vpoint(vdigits(v), length(regexp_extract(v, '\\.([0-9]*)', 1))
              - CAST(regexp_extract(v, '[eE]([+-]?[0-9]+)$', 1) AS INTEGER)) ELSE v END""",
                "CREATE MACRO vexact(v, s) AS CASE WHEN regexp_full_match(v, " + GENERAL + ") AND vscale(v) <= s THEN"
                        + " CASE WHEN rtrim(vdigits(v), '0') = '' THEN '0' ELSE vplain(v) END ELSE 'not exact: ' || v END",
                number("vcost", 27),
                number("vquantity", 21),
                number("vrate", 18),
                """
        CREATE MACRO vtime(v) AS CASE WHEN v IS NULL THEN NULL
          WHEN length(v) >= 10 AND substr(v, 5, 1) = '-' AND substr(v, 8, 1) = '-' THEN
            CASE WHEN length(v) <= 19 OR right(v, 1) = 'Z' THEN CAST(v AS TIMESTAMP)
              ELSE CAST(v AS TIMESTAMPTZ) AT TIME ZONE 'UTC' END
          ELSE CAST('not a time: ' || v AS TIMESTAMP) END""",
                """
        CREATE MACRO vmstime(v) AS CASE
          WHEN v IS NOT NULL AND regexp_full_match(v, '[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}( 0?0:00(:00)?)?')
            THEN strptime(split_part(v, ' ', 1), '%m/%d/%Y') ELSE vtime(v) END""",
                "CREATE MACRO vday(v) AS CAST(vtime(v) AS DATE)",
                "CREATE MACRO vmsday(v) AS CAST(vmstime(v) AS DATE)",
                """
        CREATE MACRO vendday(s, e) AS CASE WHEN e IS NULL OR e <= s THEN CAST(s AS DATE) + 1
          ELSE CAST(e AS DATE) + CASE WHEN CAST(CAST(e AS DATE) AS TIMESTAMP) = e THEN 0 ELSE 1 END END""",
                """
        CREATE MACRO vjson(v) AS CASE WHEN v IS NULL OR v = '' THEN '{}'
          WHEN starts_with(ltrim(v), '{') THEN v ELSE '{' || v || '}' END""",
                """
        CREATE MACRO vhouse(v) AS CASE WHEN lower(v) LIKE 'aws%' OR lower(v) LIKE 'amazon%' THEN 'aws'
          WHEN lower(v) LIKE 'microsoft%' OR lower(v) LIKE 'azure%' THEN 'microsoft'
          WHEN lower(v) LIKE 'google%' THEN 'google' WHEN lower(v) LIKE 'oracle%' THEN 'oracle'
          ELSE lower(v) END""");
    }

    private static String number(String name, int scale) {
        String decimal = "DECIMAL(38," + scale + ")";
        return "CREATE MACRO " + name + "(v) AS CASE WHEN v IS NULL THEN NULL WHEN length(v) <= " + (scale + 1)
                + " AND regexp_full_match(v, " + PLAIN + ") THEN CAST(v AS " + decimal + ") ELSE CAST(vexact(v, "
                + scale
                + ") AS " + decimal + ") END";
    }
}
