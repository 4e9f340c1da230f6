package org.lockkeeper.web.site;

import java.io.Serializable;
import java.util.Map;
import java.util.function.Function;
import org.lockkeeper.application.UserDefinition;
import org.lockkeeper.application.UserView;
import org.lockkeeper.web.system.Secrets;

/** The fields of a user, to be edited. */
public class UserForm implements Serializable {

    private static final long serialVersionUID = 1;

    private String name;
    private String template;
    private boolean enabled = true;
    private transient String password;

    /** Of a user to be made. */
    public UserForm() {}

    /** Of a user as he is. */
    public UserForm(UserView user) {
        name = user.name();
        template = user.template();
        enabled = user.enabled();
    }

    /** Hands over what is wanted, without settings, and wipes the password. */
    UserView withPassword(Function<UserDefinition, UserView> use) {
        return withPassword(Map.of(), use);
    }

    /** Hands over what is wanted, and wipes the password. */
    UserView withPassword(Map<String, Object> settings, Function<UserDefinition, UserView> use) {
        String typed = password;
        password = null;
        return Secrets.use(typed, secret -> use.apply(new UserDefinition(name, template, enabled, settings, secret)));
    }

    /** The name. */
    public String getName() {
        return name;
    }

    /** Another one renames the user. */
    public void setName(String name) {
        this.name = name;
    }

    /** The Settings Template that he belongs to. */
    public String getTemplate() {
        return template;
    }

    /** The Settings Template that he belongs to. */
    public void setTemplate(String template) {
        this.template = template;
    }

    /** Whether he may log in. */
    public boolean isEnabled() {
        return enabled;
    }

    /** Whether he may log in. */
    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    /** Never shown again. */
    public String getPassword() {
        return null;
    }

    /** A new one; null keeps the present one. */
    public void setPassword(String password) {
        this.password = password;
    }
}
