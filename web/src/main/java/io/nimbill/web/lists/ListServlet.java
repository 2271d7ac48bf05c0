package io.nimbill.web.lists;

import io.nimbill.party.CurrentCaller;
import io.nimbill.web.portal.Words;
import io.nimbill.work.Refusal;
import jakarta.ejb.EJBException;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lists as CSV: {@code /lists/invoices.csv?…} with the filter of the page in the address. Written row by row, however
 * many there are. Who has no right to a list gets the same 404 as for one that does not exist.
 */
@WebServlet("/lists/*")
public class ListServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern ADDRESS = Pattern.compile("/([a-z-]+)\\.csv");
    /** Tells spreadsheets that the file is UTF-8. */
    private static final char BYTE_ORDER_MARK = '\ufeff';

    @Inject
    @Any
    private transient Instance<CsvList> lists;

    @Inject
    private transient Choice choice;

    @Inject
    private transient Words words;

    @Inject
    private transient CurrentCaller currentCaller;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<CsvList> list = list(request);
        if (list.isEmpty() || currentCaller.find().isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String name =
                "nimbill-" + list.get().name() + "-" + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) + ".csv";
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        try {
            Writer out = response.getWriter();
            out.write(BYTE_ORDER_MARK);
            list.get().write(choice, new CsvSheet(out, words::text));
        } catch (Refusal | EJBException e) {
            refuse(response, e);
        }
    }

    /** Nothing of the file may look whole once it has begun: the connection is broken off then. */
    private static void refuse(HttpServletResponse response, RuntimeException cause) throws IOException {
        if (response.isCommitted() || !(cause instanceof Refusal)) {
            throw cause;
        }
        response.resetBuffer();
        response.setHeader("Content-Disposition", null);
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    private Optional<CsvList> list(HttpServletRequest request) {
        Matcher address = ADDRESS.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        return address.matches()
                ? lists.stream()
                        .filter(each -> each.name().equals(address.group(1)))
                        .findFirst()
                : Optional.empty();
    }
}
