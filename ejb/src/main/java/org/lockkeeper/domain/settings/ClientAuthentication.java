package org.lockkeeper.domain.settings;

/** Whether clients must prove themselves by certificate, beyond what the method of login asks for. Names are part of the API. */
public enum ClientAuthentication {
    /** The server has a certificate, and asks none of the client (mission R13). */
    HIGH,
    /** The client must show a certificate that matches the Trusted Certificates database (mission R14). */
    HIGHEST
}
