package io.nimbill.web.api;

import io.nimbill.secret.Sealing;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Lists in pages. A cursor says where to go on; it is sealed for its list, because places are made of what is nobody's
 * business, such as database ids.
 */
@RequestScoped
class Paging {

    static final int MOST = 200;
    private static final int USUAL = 50;

    @Inject
    private Sealing sealing;

    @Inject
    private HttpServletRequest request;

    /**
     * What the query parameters {@code limit} and {@code cursor} ask for.
     *
     * @param list name of the list, the same for all its pages
     * @throws ApiProblem 400 naming the parameter at fault
     */
    Wanted wanted(String list, String limit, String cursor) {
        return new Wanted(list, size(limit), cursor == null ? null : place(list, cursor));
    }

    /** A page to be read: one row more than is shown is asked for, to know whether another page follows. */
    final class Wanted {

        private final String list;
        private final int size;
        private final String place;

        private Wanted(String list, int size, String place) {
            this.list = list;
            this.size = size;
            this.place = place;
        }

        /** A list that goes on after the number of the row shown last; rows that come meanwhile disturb nothing. */
        <R, T> Page<T> afterNumber(ByNumber<R> source, ToLongFunction<R> number, Function<R, T> view) {
            return after(
                    (last, most) -> source.read(last == null ? 0 : Long.parseLong(last), most),
                    row -> Long.toString(number.applyAsLong(row)),
                    view);
        }

        /** A list that goes on after the place of the row shown last. */
        <R, T> Page<T> after(ByPlace<R> source, Function<R, String> placeOf, Function<R, T> view) {
            List<R> rows = source.read(place, size + 1);
            return shown(rows, rows.isEmpty() ? null : placeOf.apply(rows.get(Math.min(size, rows.size()) - 1)), view);
        }

        private <R, T> Page<T> shown(List<R> rows, String next, Function<R, T> view) {
            boolean more = rows.size() > size;
            List<R> shown = more ? rows.subList(0, size) : rows;
            return new Page<>(shown.stream().map(view).toList(), more ? link(seal(list, next)) : null);
        }
    }

    /** Reads rows after a number, 0 to begin. */
    interface ByNumber<R> {
        List<R> read(long after, int limit);
    }

    /** Reads rows after a place, null to begin. */
    interface ByPlace<R> {
        List<R> read(String after, int limit);
    }

    private static int size(String limit) {
        if (limit == null) {
            return USUAL;
        }
        if (!limit.matches("[0-9]{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MOST) {
            throw ApiProblem.ofParameter("limit", "out-of-range", "Between 1 and " + MOST + ".");
        }
        return Integer.parseInt(limit);
    }

    private String place(String list, String cursor) {
        try {
            return sealing.open(fromUrl(cursor), context(list));
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw ApiProblem.ofParameter("cursor", "unknown-cursor", "Not a cursor of this list. Begin without one.");
        }
    }

    private String seal(String list, String place) {
        return toUrl(sealing.seal(place, context(list)));
    }

    private static String context(String list) {
        return "cursor:" + list;
    }

    private String link(String cursor) {
        return UriBuilder.fromPath(request.getRequestURI())
                .replaceQuery(request.getQueryString())
                .replaceQueryParam("cursor", cursor)
                .build()
                .toString();
    }

    private static String toUrl(String base64) {
        return base64.replace('+', '-').replace('/', '_').replace("=", "");
    }

    private static String fromUrl(String text) {
        return text.replace('-', '+').replace('_', '/');
    }
}
