/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.event;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/**
 * An address of the internet, without a name, a port or a zone. Each has one form: an IPv4 address mapped into IPv6
 * ({@code ::ffff:203.0.113.7}) is that IPv4 address. Nothing is looked up. Immutable; safe on any thread.
 */
public final class IpAddress {
    private final byte[] bytes;

    IpAddress(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Reads {@code 203.0.113.7} (four decimal numbers without leading zeros), or the text forms of RFC 4291; a zone
     * ({@code %eth0}) is left out.
     *
     * @return empty if it is no address
     */
    public static Optional<IpAddress> parse(String text) {
        return Optional.ofNullable(IpAddressReader.read(text)).map(IpAddress::new);
    }

    /** 4 or 16 bytes, the first the most significant; a copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** How many bits it has: 32 or 128. */
    public int bits() {
        return 8 * bytes.length;
    }

    /**
     * Whether it begins with the same bits as another; addresses of different lengths never do.
     *
     * @param count of bits, at most {@link #bits}
     */
    public boolean sharesPrefix(IpAddress other, int count) {
        if (bytes.length != other.bytes.length) {
            return false;
        }
        int whole = count / 8;
        int mask = 0xff00 >> count % 8;
        return Arrays.equals(bytes, 0, whole, other.bytes, 0, whole)
                && (count % 8 == 0 || ((bytes[whole] ^ other.bytes[whole]) & mask & 0xff) == 0);
    }

    /**
     * Whether it says anything of where somebody is: not one of a machine itself, of a link or of a private network (RFC 1918, RFC
     * 4193, RFC 6598), which are the same everywhere.
     */
    public boolean isPublic() {
        InetAddress address;
        try {
            address = InetAddress.getByAddress(bytes); // of bytes: nothing is looked up
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address has 4 or 16 bytes", e);
        }
        boolean shared = bytes.length == 4 && (bytes[0] & 255) == 100 && (bytes[1] & 0xc0) == 64;
        boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
        return !(shared
                || uniqueLocal
                || address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IpAddress address && Arrays.equals(bytes, address.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The canonical text: of IPv6 that of RFC 5952, in lower case, with the longest run of zeros left out. */
    @Override
    public String toString() {
        if (bytes.length == 4) {
            return (bytes[0] & 255) + "." + (bytes[1] & 255) + "." + (bytes[2] & 255) + "." + (bytes[3] & 255);
        }
        int from = 0;
        int most = 1; // a single group isn't left out
        for (int group = 0; group < 8; group++) {
            int zeros = zerosFrom(group);
            if (zeros > most) {
                from = group;
                most = zeros;
            }
        }
        return most < 2 ? groups(0, 8) : groups(0, from) + "::" + groups(from + most, 8);
    }

    private int zerosFrom(int group) {
        int end = group;
        while (end < 8 && bytes[2 * end] == 0 && bytes[2 * end + 1] == 0) {
            end++;
        }
        return end - group;
    }

    private String groups(int from, int to) {
        StringBuilder text = new StringBuilder(40);
        for (int group = from; group < to; group++) {
            text.append(group > from ? ":" : "")
                    .append(Integer.toHexString((bytes[2 * group] & 255) << 8 | bytes[2 * group + 1] & 255));
        }
        return text.toString();
    }
}
