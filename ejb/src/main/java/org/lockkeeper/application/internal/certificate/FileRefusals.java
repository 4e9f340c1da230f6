package org.lockkeeper.application.internal.certificate;

import java.util.function.Supplier;
import org.lockkeeper.application.InvalidInputException;
import org.lockkeeper.domain.certificate.CertificateFileException;

/** Tells what is wrong with a file as an error of the field that it came in. */
public final class FileRefusals {

    private FileRefusals() {}

    /** What {@code reading} gives. */
    public static <T> T of(String field, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (CertificateFileException e) {
            InvalidInputException refusal = new InvalidInputException(field, e.getMessage());
            refusal.initCause(e);
            throw refusal;
        }
    }
}
