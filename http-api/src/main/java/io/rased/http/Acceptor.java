/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.http;

import io.netty.channel.Channel;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The listening socket that the servers of all event loops share, which is closed before any of them shuts down.
 *
 * <p>A shutdown of Vert.x does it the other way round: while it still listens, a connection for a loop whose server has
 * gone is taken and closed at once, and its client can't tell whether its request was. What remains are connections that
 * the kernel has made and nobody has taken yet when the socket closes: it resets them.
 *
 * <p>Vert.x has no way to it but each connection's channel, which is internal to it. Any thread.
 */
final class Acceptor {
    private final AtomicReference<@Nullable Channel> listening = new AtomicReference<>();

    void took(HttpConnection connection) {
        if (connection instanceof ConnectionBase base) {
            listening.set(base.channel().parent());
        }
    }

    /** Takes no more; completes when all that were taken have reached this loop's server. If none ever was, at once. */
    Future<Void> close(Context loop) {
        Channel socket = listening.get();
        if (socket == null) {
            return Future.succeededFuture();
        }
        Promise<Void> closed = Promise.promise();
        // By way of the loop's queue, in which connections that were just taken stand as well.
        socket.close().addListener(any -> loop.runOnContext(after -> closed.complete()));
        return closed.future();
    }
}
