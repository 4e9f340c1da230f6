package org.lockkeeper.web.certificate;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import org.primefaces.model.file.UploadedFile;

/** A file as an administrator gives it: chosen from the disk, or pasted as PEM. */
public class FileInput implements Serializable {

    private static final long serialVersionUID = 1;

    private transient byte[] bytes;
    private transient String pasted;

    /** What was chosen, else what was pasted; empty where there is neither. */
    byte[] content() {
        if (pasted != null && !pasted.isBlank()) {
            return pasted.getBytes(StandardCharsets.UTF_8);
        }
        return bytes == null ? new byte[0] : bytes;
    }

    /** Never shown again. */
    public UploadedFile getFile() {
        return null;
    }

    /** A chosen file stays until another one is chosen. */
    public void setFile(UploadedFile file) {
        if (file != null && file.getSize() > 0) {
            bytes = file.getContent();
            pasted = null;
        }
    }

    /** PEM. */
    public String getPasted() {
        return pasted;
    }

    /** PEM. */
    public void setPasted(String pasted) {
        this.pasted = pasted;
    }
}
