/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.webhooks;

import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Ids that the gateway makes up. Those of result notifications are derived instead: see {@link WebhookDeliveries}. */
public final class WebhookIds {
    private static final int BYTES = 16;

    private WebhookIds() {}

    /** A new endpoint's id. */
    public static String endpoint(RandomGenerator random) {
        return "ep_" + hex(random);
    }

    /** The {@code webhook-id} of a message that belongs to no transaction. */
    public static String message(RandomGenerator random) {
        return "msg_" + hex(random);
    }

    private static String hex(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
