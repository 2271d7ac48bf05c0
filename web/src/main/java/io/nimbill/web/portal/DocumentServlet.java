package io.nimbill.web.portal;

import io.nimbill.invoice.InvoiceDirectory;
import io.nimbill.invoice.Rendition;
import io.nimbill.invoice.RenditionKind;
import io.nimbill.party.CurrentCaller;
import io.nimbill.web.entry.Attempts;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The frozen bytes of issued documents for people: {@code /documents/inv_….pdf} and {@code .xml}. A PDF opens in its place
 * unless {@code ?download} asks for a file. Everybody without a right to it gets the same 404.
 */
@WebServlet("/documents/*")
public class DocumentServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern ADDRESS = Pattern.compile("/inv_([0-9a-f]{32})\\.(pdf|xml)");

    @Inject
    private transient InvoiceDirectory invoices;

    @Inject
    private transient CurrentCaller currentCaller;

    @Inject
    private transient Attempts attempts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher address = ADDRESS.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!address.matches() || currentCaller.find().isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean pdf = "pdf".equals(address.group(2));
        try {
            Rendition document =
                    invoices.rendition(new PublicId(address.group(1)), pdf ? RenditionKind.PDF : RenditionKind.UBL);
            boolean download = !pdf || request.getParameter("download") != null;
            response.setContentType(document.kind().mediaType());
            response.setHeader(
                    "Content-Disposition",
                    (download ? "attachment" : "inline") + "; filename=\"" + document.fileName() + "\"");
            response.setContentLength(document.bytes().length);
            response.getOutputStream().write(document.bytes());
        } catch (NotFound e) {
            attempts.notFound(request, e);
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (Refusal e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
