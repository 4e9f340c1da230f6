package org.lockkeeper.ftp;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Keeps what is logged as an error, and keeps everything else off the console. */
final class LogCapture extends Handler implements AutoCloseable {

    private static final List<String> NAMES = List.of("org.lockkeeper", "io.netty");

    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final List<Logger> loggers = NAMES.stream().map(Logger::getLogger).toList();

    LogCapture() {
        loggers.forEach(logger -> {
            logger.addHandler(this);
            logger.setUseParentHandlers(false);
        });
    }

    /** Messages of level ERROR and above, and Netty's reports of leaks. */
    List<String> errors() {
        return errors;
    }

    @Override
    public void publish(LogRecord event) {
        if (event.getLevel().intValue() >= Level.SEVERE.intValue()) {
            errors.add(event.getLevel() + " " + event.getMessage() + " " + event.getThrown());
        }
    }

    @Override
    public void flush() {
        // nothing is held
    }

    @Override
    public void close() {
        loggers.forEach(logger -> {
            logger.removeHandler(this);
            logger.setUseParentHandlers(true);
        });
    }
}
