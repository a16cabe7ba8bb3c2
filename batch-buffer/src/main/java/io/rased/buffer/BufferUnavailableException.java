/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.buffer;

/** Redis is away, too slow, full, or refuses writes. Trying again later can help. */
public final class BufferUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what Redis or its client said */
    public BufferUnavailableException(String message) {
        super(message, null, false, false);
    }
}
