package org.lockkeeper.web.system;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import org.lockkeeper.application.Roles;

/** The menu at the left: only pages that exist. */
@Named
@ApplicationScoped
public class Menu {

    private static final List<Entry> ENTRIES = List.of(
            new Entry("dashboard", "pi-home"),
            new Entry("site", "pi-server"),
            new Entry("security", "pi-shield"),
            new Entry("certificate", "pi-key"),
            new Entry("trust", "pi-verified"),
            new Entry("session", "pi-users"),
            new Entry("transfer", "pi-arrow-right-arrow-left"),
            new Entry("event", "pi-bolt"),
            new Entry("audit", "pi-history", Roles.SERVER_ADMINISTRATOR, Roles.AUDITOR),
            new Entry(
                    "finding", "pi-check-circle", Roles.SERVER_ADMINISTRATOR, Roles.CERTIFICATE_OFFICER, Roles.AUDITOR),
            new Entry("administrator", "pi-id-card", Roles.SERVER_ADMINISTRATOR, Roles.AUDITOR));

    /** In their order. */
    public List<Entry> getEntries() {
        return ENTRIES;
    }

    /**
     * One entry.
     *
     * @param folder of its pages; also the end of its text's key
     * @param icon of PrimeIcons
     * @param roles one of which is needed; empty where anybody may see it
     */
    public record Entry(String folder, String icon, List<String> roles) {

        Entry(String folder, String icon, String... roles) {
            this(folder, icon, List.of(roles));
        }

        /** The page that the entry opens. */
        public String page() {
            return "/" + folder + "/index";
        }

        /** Whether a page belongs to this entry. */
        public boolean holds(String viewId) {
            return viewId.startsWith("/" + folder + "/");
        }
    }
}
