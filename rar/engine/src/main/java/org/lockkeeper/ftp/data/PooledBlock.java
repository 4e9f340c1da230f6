package org.lockkeeper.ftp.data;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import java.nio.ByteBuffer;

/** An array of Netty's pool, for as long as something is moved. */
public final class PooledBlock implements AutoCloseable {

    private final ByteBuf memory;
    private final ByteBuffer buffer;

    /** Of so many bytes. */
    public PooledBlock(int size) {
        memory = PooledByteBufAllocator.DEFAULT.heapBuffer(size);
        buffer = memory.nioBuffer(0, size);
    }

    /** The bytes; not to be touched after {@link #close}. */
    public ByteBuffer buffer() {
        return buffer;
    }

    @Override
    public void close() {
        memory.release();
    }
}
