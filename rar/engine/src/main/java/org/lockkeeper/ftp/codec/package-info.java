/**
 * Lines on the control channel: bytes to {@link org.lockkeeper.ftp.codec.FtpRequest}, and {@link
 * org.lockkeeper.ftp.codec.FtpReply} to bytes. Bounded, free of state beyond one line, and knows no command.
 */
package org.lockkeeper.ftp.codec;
