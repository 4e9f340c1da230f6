package org.lockkeeper.ftp.vfs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import org.lockkeeper.spi.login.Permission;

/** One line for one entry, as LIST, NLST and MLSD want it, without the line's end. */
public interface ListingFormat {

    /** The line. */
    String line(FileFacts facts);

    /** NLST: the bare name (RFC 959 section 4.1.3). */
    static ListingFormat names() {
        return FileFacts::name;
    }

    /** LIST: what {@code ls -l} prints, which is what clients parse. Times are UTC. */
    static ListingFormat unix(Clock clock) {
        return new Unix(clock.instant());
    }

    /** MLSD and MLST (RFC 3659 section 7): the facts that the client wants. */
    static ListingFormat facts(Set<Permission> permissions, Set<Fact> wanted) {
        return Machine.of(permissions, wanted);
    }

    /** {@code ls -l}: the year takes the time's place where the date is not of the last half year. */
    record Unix(Instant now) implements ListingFormat {

        private static final Duration HALF_A_YEAR = Duration.ofDays(182);
        private static final DateTimeFormatter RECENT =
                DateTimeFormatter.ofPattern("MMM dd HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
        private static final DateTimeFormatter OLD =
                DateTimeFormatter.ofPattern("MMM dd  yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

        @Override
        public String line(FileFacts facts) {
            String mode = facts.folder() ? "drwxr-xr-x" : "-rw-r--r--";
            String size = Long.toString(facts.size());
            return mode + " 1 ftp ftp " + " ".repeat(Math.max(0, 15 - size.length())) + size + ' '
                    + date(facts.modified()) + ' ' + facts.name();
        }

        private String date(Instant modified) {
            boolean recent =
                    modified.isAfter(now.minus(HALF_A_YEAR)) && modified.isBefore(now.plus(Duration.ofDays(1)));
            return (recent ? RECENT : OLD).format(modified);
        }
    }

    /** Facts, a space, the name. The permissions are the same for every entry. */
    record Machine(Set<Fact> wanted, String filePermissions, String folderPermissions) implements ListingFormat {

        static Machine of(Set<Permission> permissions, Set<Fact> wanted) {
            return new Machine(
                    wanted,
                    letter(permissions, Permission.APPEND, "a")
                            + letter(permissions, Permission.DELETE, "d")
                            + letter(permissions, Permission.RENAME, "f")
                            + letter(permissions, Permission.DOWNLOAD, "r")
                            + letter(permissions, Permission.UPLOAD, "w"),
                    letter(permissions, Permission.UPLOAD, "c")
                            + letter(permissions, Permission.DELETE_FOLDER, "d")
                            + "e"
                            + letter(permissions, Permission.RENAME, "f")
                            + letter(permissions, Permission.LIST, "l")
                            + letter(permissions, Permission.CREATE_FOLDER, "m")
                            + letter(permissions, Permission.DELETE, "p"));
        }

        @Override
        public String line(FileFacts facts) {
            StringBuilder line = new StringBuilder(96);
            for (Fact fact : wanted) {
                append(line, fact, value(fact, facts));
            }
            return line.append(' ').append(facts.name()).toString();
        }

        private static void append(StringBuilder line, Fact fact, String value) {
            // No permission at all is a fact; no size and no unique key are none.
            if (!value.isEmpty() || fact == Fact.PERM) {
                line.append(fact.label()).append('=').append(value).append(';');
            }
        }

        private String value(Fact fact, FileFacts facts) {
            return switch (fact) {
                case TYPE -> facts.folder() ? "dir" : "file";
                case SIZE -> facts.folder() ? "" : Long.toString(facts.size());
                case MODIFY -> FtpTime.format(facts.modified());
                case PERM -> facts.folder() ? folderPermissions : filePermissions;
                case UNIQUE -> facts.unique();
            };
        }

        private static String letter(Set<Permission> permissions, Permission permission, String letter) {
            return permissions.contains(permission) ? letter : "";
        }
    }
}
