/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.core.net.impl.ShutdownEvent;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Lets a server that stops keep its connections for a while, and sends their clients away.
 *
 * <p>A shutdown of Vert.x waits for answers, and closes at once each connection on which it has
 * read no request. Some have one all the same: it is on its way, or in a queue of the kernel while the event loop is busy,
 * and its client can't tell whether it was taken (RFC 9112, section 9.5). Four restarts under load cut off three
 * requests. So connections hear of the shutdown later. Until then each answer says {@code Connection: close}, and
 * clients leave by themselves; what is closed in the end are connections that nobody uses.
 *
 * <p>Vert.x has no setting for that. The event and the way to the channel are internal to it; a test tells when they
 * change. Belongs to one event loop.
 */
final class Drain {
    private final Duration time;
    private boolean begun;

    Drain(Duration time) {
        this.time = time;
    }

    /** From now on answers send clients away. */
    void begin() {
        begun = true;
    }

    void opened(HttpConnection connection) {
        if (connection instanceof ConnectionBase base && !time.isZero()) {
            base.channelHandlerContext().pipeline().addFirst(new LaterShutdown(time.toMillis()));
        }
    }

    /** Before a request is answered. HTTP/2 has no such header, and says it by itself. */
    void see(HttpServerRequest request) {
        if (begun && request.version() != HttpVersion.HTTP_2) {
            request.response().putHeader("connection", "close");
        }
    }

    private static final class LaterShutdown extends ChannelInboundHandlerAdapter {
        private final long milliseconds;

        private LaterShutdown(long milliseconds) {
            this.milliseconds = milliseconds;
        }

        @Override
        public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
            if (event instanceof ShutdownEvent) {
                var unused = ctx.executor()
                        .schedule(() -> ctx.fireUserEventTriggered(event), milliseconds, TimeUnit.MILLISECONDS);
            } else {
                ctx.fireUserEventTriggered(event);
            }
        }
    }
}
