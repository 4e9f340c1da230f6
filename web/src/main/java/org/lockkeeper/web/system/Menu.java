package org.lockkeeper.web.system;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** The menu at the left: only pages that exist. */
@Named
@ApplicationScoped
public class Menu {

    private static final List<Entry> ENTRIES = List.of(
            new Entry("dashboard", "pi-home"),
            new Entry("site", "pi-server"),
            new Entry("security", "pi-shield"),
            new Entry("trust", "pi-verified"),
            new Entry("session", "pi-users"),
            new Entry("transfer", "pi-arrow-right-arrow-left"),
            new Entry("event", "pi-bolt"),
            new Entry("audit", "pi-history"));

    /** In their order. */
    public List<Entry> getEntries() {
        return ENTRIES;
    }

    /**
     * One entry.
     *
     * @param folder of its pages; also the end of its text's key
     * @param icon of PrimeIcons
     */
    public record Entry(String folder, String icon) {

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
