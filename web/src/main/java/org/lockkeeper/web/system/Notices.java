package org.lockkeeper.web.system;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.text.MessageFormat;

/** Tells the administrator what was done; the texts come from the bundle. */
@RequestScoped
public class Notices {

    @Inject
    FacesContext faces;

    /** On this page. */
    public void tell(String key, Object... arguments) {
        show(FacesMessage.SEVERITY_INFO, key, arguments);
    }

    /** On this page, as something that was not done. */
    public void warn(String key, Object... arguments) {
        faces.validationFailed();
        show(FacesMessage.SEVERITY_ERROR, key, arguments);
    }

    /** On the page that the answer leads to. */
    public void tellNext(String key, Object... arguments) {
        faces.getExternalContext().getFlash().setKeepMessages(true);
        tell(key, arguments);
    }

    /** A text of the bundle. */
    public String text(String key, Object... arguments) {
        String pattern = faces.getApplication().getResourceBundle(faces, "msg").getString(key);
        return arguments.length == 0
                ? pattern
                : new MessageFormat(pattern, faces.getViewRoot().getLocale()).format(arguments);
    }

    private void show(Severity severity, String key, Object... arguments) {
        faces.addMessage(null, new FacesMessage(severity, text(key, arguments), null));
    }
}
