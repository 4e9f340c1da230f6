package org.lockkeeper.web.system;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lockkeeper.application.InvalidInputException.FieldError;

/**
 * Puts errors of the business tier where they belong: at the input whose attribute {@code field} has the field's name in the
 * API, marked as wrong. What no input of the page has is told for the page as a whole.
 */
final class FieldMessages {

    private static final String FIELD = "field";
    private static final Set<VisitHint> SHOWN_ONLY = EnumSet.of(VisitHint.SKIP_UNRENDERED);

    private FieldMessages() {}

    static void show(FacesContext faces, List<FieldError> errors) {
        List<FieldError> left = new ArrayList<>(errors);
        faces.getViewRoot().visitTree(VisitContext.createVisitContext(faces, null, SHOWN_ONLY), (visit, component) -> {
            if (component instanceof UIInput input) {
                left.removeIf(error -> place(faces, input, error));
            }
            return left.isEmpty() ? VisitResult.COMPLETE : VisitResult.ACCEPT;
        });
        left.forEach(error -> faces.addMessage(null, message(error.field(), error.message())));
    }

    private static boolean place(FacesContext faces, UIInput input, FieldError error) {
        if (!error.field().equals(input.getAttributes().get(FIELD))) {
            return false;
        }
        input.setValid(false);
        faces.addMessage(input.getClientId(faces), message(label(input, error.field()), error.message()));
        return true;
    }

    private static String label(UIComponent input, String otherwise) {
        Object label = input.getAttributes().get("label");
        return label == null ? otherwise : label.toString();
    }

    /** The summary is for the whole page and names the field; the detail stands beside it. */
    private static FacesMessage message(String label, String text) {
        return new FacesMessage(FacesMessage.SEVERITY_ERROR, (label + " " + text).strip(), text);
    }
}
