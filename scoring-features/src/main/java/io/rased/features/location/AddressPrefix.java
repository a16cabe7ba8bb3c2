/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.location;

/**
 * The part of an address that is kept: a network of some hundred neighbours rather than a person's own address. The first
 * 24 bits of IPv4, the first 48 of IPv6, which is what a site is given (RFC 6177).
 */
final class AddressPrefix {
    private AddressPrefix() {}

    /**
     * The prefix as text, {@code 203.0.113.0/24} or {@code 2001:db8:1::/48}.
     *
     * @param address of 4 or 16 bytes
     * @throws IllegalArgumentException if it has another length
     */
    static String of(byte[] address) {
        return switch (address.length) {
            case 4 -> (address[0] & 255) + "." + (address[1] & 255) + "." + (address[2] & 255) + ".0/24";
            case 16 -> group(address, 0) + ":" + group(address, 2) + ":" + group(address, 4) + "::/48";
            default -> throw new IllegalArgumentException("an address has 4 or 16 bytes, not " + address.length);
        };
    }

    private static String group(byte[] address, int at) {
        return Integer.toHexString((address[at] & 255) << 8 | address[at + 1] & 255);
    }
}
