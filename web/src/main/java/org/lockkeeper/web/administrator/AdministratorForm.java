package org.lockkeeper.web.administrator;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lockkeeper.application.AdministratorsService.AdministratorDetails;
import org.lockkeeper.application.AdministratorsService.AdministratorInput;
import org.lockkeeper.web.system.Secrets;

/** The fields of an administrator, to be edited. */
public class AdministratorForm implements Serializable {

    private static final long serialVersionUID = 1;

    private final String oldName;
    private final long version;
    private final boolean secondFactor;
    private String name;
    private boolean enabled = true;
    private List<String> roles = new ArrayList<>();
    private boolean confined;
    private List<String> sites = new ArrayList<>();
    private String addresses = "";
    private transient String password;

    /** Of a new one. */
    public AdministratorForm() {
        oldName = null;
        version = 0;
        secondFactor = false;
    }

    /** Of one as he is. */
    public AdministratorForm(AdministratorDetails details) {
        oldName = details.name();
        version = details.version();
        secondFactor = details.secondFactor();
        name = details.name();
        enabled = details.enabled();
        roles = new ArrayList<>(details.roles());
        confined = details.confined();
        sites = new ArrayList<>(details.sites());
        addresses = String.join("\n", details.allowedAddresses());
    }

    /** Hands over what is wanted, and wipes the password. */
    AdministratorDetails use(Function<AdministratorInput, AdministratorDetails> service) {
        String typed = password;
        password = null;
        return Secrets.use(typed, secret -> service.apply(input(secret)));
    }

    private AdministratorInput input(char[] secret) {
        Set<String> networks = addresses
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> wanted = confined ? new LinkedHashSet<>(sites) : Set.of();
        return new AdministratorInput(name, secret, enabled, new LinkedHashSet<>(roles), confined, wanted, networks);
    }

    /** Null for a new one. */
    public String getOldName() {
        return oldName;
    }

    /** As it was seen. */
    long version() {
        return version;
    }

    /** Whether he has a second factor. */
    public boolean isSecondFactor() {
        return secondFactor;
    }

    /** The name. */
    public String getName() {
        return name;
    }

    /** The name. */
    public void setName(String name) {
        this.name = name;
    }

    /** Whether he may sign in. */
    public boolean isEnabled() {
        return enabled;
    }

    /** Whether he may sign in. */
    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    /** What he may do. */
    public List<String> getRoles() {
        return roles;
    }

    /** What he may do. */
    public void setRoles(List<String> roles) {
        this.roles = new ArrayList<>(roles);
    }

    /** Whether he administers some Sites only. */
    public boolean isConfined() {
        return confined;
    }

    /** Whether he administers some Sites only. */
    public void setConfined(boolean confined) {
        this.confined = confined;
    }

    /** Which. */
    public List<String> getSites() {
        return sites;
    }

    /** Which. */
    public void setSites(List<String> sites) {
        this.sites = new ArrayList<>(sites);
    }

    /** Networks that he may sign in from, one a line; empty: any. */
    public String getAddresses() {
        return addresses;
    }

    /** Networks that he may sign in from, one a line; empty: any. */
    public void setAddresses(String addresses) {
        this.addresses = addresses == null ? "" : addresses;
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
