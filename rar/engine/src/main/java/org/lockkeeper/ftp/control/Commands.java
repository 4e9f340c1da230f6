package org.lockkeeper.ftp.control;

import java.util.List;
import java.util.stream.Stream;
import org.lockkeeper.ftp.command.CommandSpec;
import org.lockkeeper.ftp.command.CommandTable;
import org.lockkeeper.ftp.command.file.AttributeCommands;
import org.lockkeeper.ftp.command.file.FileCommands;
import org.lockkeeper.ftp.command.file.HashCommands;
import org.lockkeeper.ftp.command.file.SiteCommands;
import org.lockkeeper.ftp.command.info.InfoCommands;
import org.lockkeeper.ftp.command.listing.ListingCommands;
import org.lockkeeper.ftp.command.login.LoginCommands;
import org.lockkeeper.ftp.command.security.SecurityCommands;
import org.lockkeeper.ftp.command.transfer.TransferCommands;

/** The table that this server serves. */
final class Commands {

    static final CommandTable TABLE = new CommandTable(all());

    private Commands() {}

    private static List<CommandSpec> all() {
        return Stream.of(
                        LoginCommands.all(),
                        SecurityCommands.all(),
                        InfoCommands.all(),
                        FileCommands.all(),
                        AttributeCommands.all(),
                        HashCommands.all(),
                        SiteCommands.all(),
                        TransferCommands.all(),
                        ListingCommands.all())
                .flatMap(List::stream)
                .toList();
    }
}
