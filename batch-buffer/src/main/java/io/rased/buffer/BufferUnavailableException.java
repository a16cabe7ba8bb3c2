/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.buffer;

/** Redis is away, too slow, full, or refuses writes. Trying again later can help. */
public final class BufferUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean full;

    /** @param message what Redis or its client said */
    public BufferUnavailableException(String message) {
        this(message, false);
    }

    private BufferUnavailableException(String message, boolean full) {
        super(message, null, false, false);
        this.full = full;
    }

    static BufferUnavailableException full() {
        return new BufferUnavailableException("sealed segments fill their share of redis", true);
    }

    /** Whether sealed segments fill their share, as the queues take none of them: trying again soon won't help. */
    public boolean isFull() {
        return full;
    }
}
