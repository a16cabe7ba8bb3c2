/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.buffer;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.MessageConsumer;

/**
 * Tells the trigger role of this process that something has just become due. It only saves waiting for the next look at
 * the due index, which is what finds every due segment: a lost signal costs a fraction of a second.
 */
public final class SealedSignal {
    private static final String ADDRESS = "rased.buffer.sealed";
    private static final DeliveryOptions LOCAL = new DeliveryOptions().setLocalOnly(true);

    private SealedSignal() {}

    /** Says that something is due. */
    public static void send(Vertx vertx) {
        vertx.eventBus().publish(ADDRESS, null, LOCAL);
    }

    /** Calls {@code look} for each signal, on the caller's context. */
    public static MessageConsumer<Object> onSignal(Vertx vertx, Handler<Void> look) {
        return vertx.eventBus().localConsumer(ADDRESS, signal -> look.handle(null));
    }
}
