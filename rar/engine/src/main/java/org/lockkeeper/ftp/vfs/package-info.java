/**
 * A user's files: the tree that the client sees, held inside its root by real path, and the ways to list it. Knows no
 * reply codes. Start at {@link org.lockkeeper.ftp.vfs.UserFileSystem}.
 */
package org.lockkeeper.ftp.vfs;
