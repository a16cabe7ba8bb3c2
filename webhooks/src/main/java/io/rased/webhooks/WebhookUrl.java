/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.webhooks;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * A URL of the form that a webhook may have. Whether its host may be called, {@link UrlPolicy} tells.
 *
 * @param uri absolute, http or https, with a host, without user, password or fragment
 */
public record WebhookUrl(URI uri) {
    private static final int MAX_LENGTH = 2048;

    /** @throws RefusedUrlException if it has another form */
    public static WebhookUrl parse(String text) throws RefusedUrlException {
        if (text.length() > MAX_LENGTH) {
            throw new RefusedUrlException("must be at most " + MAX_LENGTH + " characters long");
        }
        URI uri = uri(text);
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw new RefusedUrlException("must be an absolute https URL");
        }
        if (uri.getHost() == null || uri.getHost().isEmpty() || uri.getPort() == 0 || uri.getPort() > 65535) {
            throw new RefusedUrlException("must have a host and, if any, a port from 1 to 65535");
        }
        if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw new RefusedUrlException("must have no user, password or fragment");
        }
        return new WebhookUrl(uri);
    }

    private static URI uri(String text) throws RefusedUrlException {
        try {
            // Printable ASCII only: what java.net.URI would also take has no place in a request line.
            if (!text.chars().allMatch(c -> c > 0x20 && c < 0x7f)) {
                throw new RefusedUrlException("must be percent-encoded ASCII");
            }
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new RefusedUrlException("must be a URL");
        }
    }

    /** Whether it is encrypted. */
    public boolean isSecure() {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    /** The host; an IPv6 literal without its brackets. */
    public String host() {
        String host = uri.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /** The port, or the scheme's own. */
    public int port() {
        return uri.getPort() > 0 ? uri.getPort() : isSecure() ? 443 : 80;
    }

    /** The request target: path and query. */
    public String target() {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
