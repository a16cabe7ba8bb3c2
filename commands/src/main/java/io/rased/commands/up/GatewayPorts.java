/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.up;

import io.rased.commands.fault.UserMistake;
import io.rased.stack.data.LoopbackPort;
import io.rased.stack.data.PortBook;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Chooses the ports of gateways: the asked one, else the kept ones, else 8080 and 8081, else free ones. */
final class GatewayPorts {
    private static final int PORT = 8080;
    private static final int MANAGEMENT_PORT = 8081;

    private final PortBook book;
    private final Map<String, Object> configured;

    /** @param configured the user's configuration, whose ports are wishes */
    GatewayPorts(PortBook book, Map<String, Object> configured) {
        this.book = book;
        this.configured = configured;
    }

    List<Pair> claim(int gateways, @Nullable Integer asked) throws IOException {
        List<Pair> ports = new ArrayList<>();
        // Who asks for any free port has another Rased beside this one: its other port is any free one as well.
        int management = asked != null && asked == 0 ? 0 : MANAGEMENT_PORT;
        ports.add(new Pair(
                first(asked), book.claim("management-0", wish(GatewayConfiguration.MANAGEMENT_PORT, management))));
        for (int i = 1; i < gateways; i++) {
            ports.add(new Pair(book.claim("gateway-" + i), book.claim("management-" + i)));
        }
        return List.copyOf(ports);
    }

    private int first(@Nullable Integer asked) throws IOException {
        if (asked == null) {
            return book.claim("gateway-0", wish(GatewayConfiguration.PORT, PORT));
        }
        if (asked > 0 && !LoopbackPort.isFree(asked)) {
            throw new UserMistake("Port " + asked + " is taken by another program. Give another one with --port, or"
                    + " leave it out to have a free one chosen.");
        }
        if (asked > 0) {
            book.forget("gateway-0");
        }
        return book.claim("gateway-0", asked);
    }

    private int wish(String key, int otherwise) {
        Object value = configured.get(key);
        return value != null && value.toString().matches("\\d{1,5}") ? Integer.parseInt(value.toString()) : otherwise;
    }

    record Pair(int port, int management) {}
}
