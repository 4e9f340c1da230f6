package org.lockkeeper.ftp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** A socket below TLS that takes note of the lengths of the records which the server sends: more can't be seen outside. */
final class RecordWatch extends SocketBelowTls {

    private static final int HEADER = 5;

    private final List<Integer> lengths = new ArrayList<>();
    private final InputStream input;

    RecordWatch(Socket below) throws IOException {
        super(below, below.getPort(), false);
        this.input = new Watching(below.getInputStream());
    }

    @Override
    public InputStream getInputStream() {
        return input;
    }

    /** How many records had this many bytes behind their header. */
    long count(int length) {
        return lengths.stream().filter(seen -> seen == length).count();
    }

    private final class Watching extends FilterInputStream {

        private final ByteBuffer header = ByteBuffer.allocate(HEADER);
        private int rest;

        Watching(InputStream below) {
            super(below);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            if (next >= 0) {
                see((byte) next);
            }
            return next;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int n = super.read(target, offset, length);
            for (int i = 0; i < n; i++) {
                see(target[offset + i]);
            }
            return n;
        }

        private void see(byte next) {
            if (rest > 0) {
                rest--;
                return;
            }
            header.put(next);
            if (!header.hasRemaining()) {
                rest = Short.toUnsignedInt(header.getShort(3));
                lengths.add(rest);
                header.clear();
            }
        }
    }
}
