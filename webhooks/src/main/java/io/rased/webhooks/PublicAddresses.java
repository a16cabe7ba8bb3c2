/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.webhooks;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Tells public addresses from all others, so that a webhook can't reach what only this machine can: loopback, private
 * networks, a cloud's metadata service. Source: the special-purpose registries of RFC 6890 at
 * <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IANA</a>. Pure.
 */
final class PublicAddresses {
    private static final List<Block> CLOSED_IPV4 = List.of(
            Block.of("0.0.0.0", 8),
            Block.of("10.0.0.0", 8),
            Block.of("100.64.0.0", 10), // carrier-grade NAT
            Block.of("127.0.0.0", 8),
            Block.of("169.254.0.0", 16), // link-local, and the metadata of most clouds
            Block.of("172.16.0.0", 12),
            Block.of("192.0.0.0", 24),
            Block.of("192.0.2.0", 24),
            Block.of("192.88.99.0", 24), // relays of 6to4
            Block.of("192.168.0.0", 16),
            Block.of("198.18.0.0", 15),
            Block.of("198.51.100.0", 24),
            Block.of("203.0.113.0", 24),
            Block.of("224.0.0.0", 3)); // multicast, reserved, broadcast

    private static final Block OPEN_IPV6 = Block.of("2000::", 3);

    private static final List<Block> CLOSED_IPV6 = List.of(
            Block.of("2001::", 23), // protocol assignments, Teredo with an IPv4 address inside
            Block.of("2001:db8::", 32),
            Block.of("2002::", 16), // 6to4: an IPv4 address inside
            Block.of("3fff::", 20));

    private PublicAddresses() {}

    /** True only for what is routed on the open internet. An IPv4 address mapped into IPv6 counts as what it is. */
    static boolean includes(InetAddress address) {
        byte[] bytes = address.getAddress(); // Java has unwrapped ::ffff:a.b.c.d by now
        if (address instanceof Inet4Address) {
            return CLOSED_IPV4.stream().noneMatch(block -> block.contains(bytes));
        }
        return OPEN_IPV6.contains(bytes) && CLOSED_IPV6.stream().noneMatch(block -> block.contains(bytes));
    }

    /** All addresses that begin with the same bits. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Block(byte[] network, int bits) {
        static Block of(String network, int bits) {
            try {
                return new Block(InetAddress.getByName(network).getAddress(), bits); // a literal: nothing is looked up
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(network, e);
            }
        }

        boolean contains(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (network[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
