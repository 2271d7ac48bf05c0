package io.nimbill.web.portal;

import io.nimbill.party.CurrentCaller;
import io.nimbill.web.entry.SessionCaller;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The way back from looking around as somebody else: {@code POST /view-as/end}, from whatever page. Apart from Faces, so
 * that no page has to be restored for it.
 */
@WebServlet("/view-as/end")
public class ViewEndServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SessionCaller sessionCaller;

    @Inject
    private transient CurrentCaller currentCaller;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (currentCaller.find().isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            response.sendRedirect(request.getContextPath() + sessionCaller.endView());
        }
    }
}
