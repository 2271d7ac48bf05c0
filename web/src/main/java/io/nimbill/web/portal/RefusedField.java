package io.nimbill.web.portal;

import io.nimbill.work.Refusal;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the input of the sent form that a refusal names. A page gives its inputs the names the business uses: {@code
 * taxNumber} is the id itself, {@code contacts.0.email} the input {@code email} in the first row of the list {@code
 * contacts}, {@code billing.street} the id {@code billing-street}.
 */
final class RefusedField {

    private RefusedField() {}

    static Optional<String> clientId(FacesContext context, Refusal refusal) {
        return refusal.field().flatMap(field -> sentForm(context).flatMap(form -> Stream.of(':', '-')
                .map(separator -> form + ":" + field.replace('.', separator))
                .filter(id -> isThere(context, id))
                .findFirst()));
    }

    private static boolean isThere(FacesContext context, String clientId) {
        return context.getViewRoot().invokeOnComponent(context, clientId, (any, component) -> {});
    }

    private static Optional<String> sentForm(FacesContext context) {
        String[] found = new String[1];
        context.getViewRoot().visitTree(VisitContext.createVisitContext(context), (any, component) -> {
            if (component instanceof UIForm form && form.isSubmitted()) {
                found[0] = form.getClientId(context);
                return VisitResult.COMPLETE;
            }
            return VisitResult.ACCEPT;
        });
        return Optional.ofNullable(found[0]);
    }
}
