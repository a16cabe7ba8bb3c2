/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.webhooks;

import io.vertx.core.Future;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Says which URLs a webhook may call: https to public addresses, unless {@code webhooks.allowPrivateAddresses}. Asked
 * when an endpoint is created and again at each attempt, since what a name means changes; the caller connects to one
 * of the addresses that were checked and never looks the name up again. Safe on any thread.
 */
public final class UrlPolicy {
    private final boolean allowPrivate;
    private final HostResolver resolver;

    /**
     * @param settings whether addresses that are not public may be called
     * @param resolver finds the addresses
     */
    public UrlPolicy(WebhookSettings settings, HostResolver resolver) {
        this.allowPrivate = settings.allowPrivateAddresses();
        this.resolver = resolver;
    }

    /**
     * The addresses under which a URL may be called.
     *
     * @return at least one; fails with {@link RefusedUrlException} if the scheme, the name or any address behind it is
     *     not allowed, or with {@link java.util.concurrent.TimeoutException} if the name servers don't answer
     */
    public Future<List<InetAddress>> check(WebhookUrl url) {
        if (!allowPrivate && !url.isSecure()) {
            return refused("must be https");
        }
        return resolver.resolve(url.host())
                .recover(failure -> failure instanceof UnknownHostException
                        ? refused("has a host that no name server knows")
                        : Future.failedFuture(failure))
                .compose(this::checkAddresses);
    }

    /** One address that is not public refuses them all: which one is called is chance. */
    private Future<List<InetAddress>> checkAddresses(List<InetAddress> addresses) {
        return allowPrivate || addresses.stream().allMatch(PublicAddresses::includes)
                ? Future.succeededFuture(addresses)
                : refused("has a host whose address is not public");
    }

    private static Future<List<InetAddress>> refused(String detail) {
        return Future.failedFuture(new RefusedUrlException(detail));
    }
}
