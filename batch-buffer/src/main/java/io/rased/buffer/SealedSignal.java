/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.buffer;

import io.vertx.core.Context;

/**
 * Tells the trigger role of this process that something has just become due. It only saves waiting for the next look at
 * the due index, which is what finds every due segment: a lost signal costs a fraction of a second. Safe on any thread.
 */
public final class SealedSignal {
    private volatile Runnable listener = () -> {};

    /** Says that something is due. */
    public void send() {
        listener.run();
    }

    /** Has {@code look} called for each signal, on {@code context}; the last who asks is the one who is told. */
    public void onSignal(Context context, Runnable look) {
        listener = () -> context.runOnContext(signal -> look.run());
    }
}
