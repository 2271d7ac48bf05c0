package io.nimbill.web.portal;

import io.nimbill.approval.ApprovalNeeded;
import io.nimbill.web.entry.Attempts;
import io.nimbill.work.NotFound;
import io.nimbill.work.Refusal;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/**
 * Pages' one place for refusals: what was not found is a 404 with the same page whatever the reason; any other refusal of
 * an action becomes a message on the page it came from, at the field it names when the page has it. Faults go on to the error page.
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
            Optional<Refusal> refusal = refusal(events.next().getContext().getException());
            if (refusal.isPresent()) {
                events.remove();
                answer(FacesContext.getCurrentInstance(), refusal.get());
            }
        }
        getWrapped().handle();
    }

    private static void answer(FacesContext context, Refusal refusal) {
        if (refusal instanceof NotFound missing) {
            HttpServletRequest request =
                    (HttpServletRequest) context.getExternalContext().getRequest();
            CDI.current().select(Attempts.class).get().notFound(request, missing);
        }
        if (refusal instanceof ApprovalNeeded waiting) {
            leadToApproval(context, waiting);
            return;
        }
        boolean rendering = context.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
        if (refusal instanceof NotFound || rendering) {
            try {
                context.getExternalContext().responseSendError(404, null);
                context.responseComplete();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        } else {
            FacesMessage message = new FacesMessage(FacesMessage.SEVERITY_ERROR, words(refusal), null);
            context.addMessage(RefusedField.clientId(context, refusal).orElse(null), message);
            context.validationFailed();
        }
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

    private static Optional<Refusal> refusal(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }
}
