package io.nimbill.web.portal;

import io.nimbill.approval.ApprovalNeeded;
import io.nimbill.web.entry.Attempts;
import io.nimbill.work.Conflict;
import io.nimbill.work.NotFound;
import io.nimbill.work.Refusal;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/**
 * Pages' one place for refusals: what was not found is a 404 with the same page whatever the reason; any other refusal of
 * an action becomes a message on the page it came from, at the field it names when the page has it. A form that takes a file and
 * was sent without parts is a 415. A form of a page that the server has forgotten, because the session ended or another node
 * answers, leads to the page afresh. Faults go on to the error page.
 */
class RefusalHandler extends ExceptionHandlerWrapper {

    RefusalHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            Throwable fault = events.next().getContext().getException();
            Optional<Refusal> refusal = found(fault, Refusal.class);
            if (refusal.isPresent()) {
                events.remove();
                answer(FacesContext.getCurrentInstance(), refusal.get());
            } else if (found(fault, ViewExpiredException.class).isPresent()) {
                events.remove();
                leadToFreshPage();
            } else if (Conflict.isIn(fault) && !isRendering()) {
                events.remove();
                answer(FacesContext.getCurrentInstance(), Conflict.refusal());
            } else if (found(fault, ServletException.class).isPresent() && !isInParts(request())) {
                events.remove();
                end(FacesContext.getCurrentInstance(), HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
            }
        }
        getWrapped().handle();
    }

    private static void answer(FacesContext context, Refusal refusal) {
        if (refusal instanceof NotFound missing) {
            CDI.current().select(Attempts.class).get().notFound(request(), missing);
        }
        if (refusal instanceof ApprovalNeeded waiting) {
            leadToApproval(context, waiting);
            return;
        }
        if (refusal instanceof NotFound || isRendering()) {
            end(context, HttpServletResponse.SC_NOT_FOUND);
        } else {
            FacesMessage message = new FacesMessage(FacesMessage.SEVERITY_ERROR, words(refusal), null);
            context.addMessage(RefusedField.clientId(context, refusal).orElse(null), message);
            context.validationFailed();
        }
    }

    private static void leadToFreshPage() {
        Messages.addFlashGlobalWarn(
                "{0}", CDI.current().select(Words.class).get().text("frame.page-forgotten"));
        // two slashes at the beginning would lead to another site
        Faces.redirect("/" + Faces.getRequestURIWithQueryString().replaceFirst("^/+", ""));
        FacesContext.getCurrentInstance().responseComplete();
    }

    private static boolean isRendering() {
        return FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
    }

    private static void end(FacesContext context, int status) {
        try {
            context.getExternalContext().responseSendError(status, null);
            context.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpServletRequest request() {
        return Faces.getRequest();
    }

    /** As browsers send forms that take files; the container refuses to look for files in any other. */
    private static boolean isInParts(HttpServletRequest request) {
        return String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /** Nothing was done; the page of the request asks why it should be. */
    private static void leadToApproval(FacesContext context, ApprovalNeeded waiting) {
        Messages.addFlashGlobalWarn("{0}", words(waiting));
        String page = CDI.current().select(Viewer.class).get().page("approval");
        Faces.redirect(page + "?id=" + waiting.request().prefixed("apr"));
        context.responseComplete();
    }

    private static String words(Refusal refusal) {
        return CDI.current().select(Words.class).get().refusal(refusal);
    }

    private static <T> Optional<T> found(Throwable fault, Class<T> type) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}
