/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ingestion.domain;

import io.rased.event.IpAddress;

/**
 * All addresses that begin with the same bits (CIDR, RFC 4632).
 *
 * @param network one of them
 * @param bits how many count
 */
record AddressRange(IpAddress network, int bits) {
    /**
     * Reads {@code 10.0.0.0/8}, {@code 2001:db8::/32}, or a single address.
     *
     * @throws IllegalArgumentException if it is neither
     */
    static AddressRange parse(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        IpAddress network = IpAddress.parse(address).orElseThrow(() -> invalid(text));
        int bits = slash < 0 ? network.bits() : bits(text, slash + 1);
        if (bits < 0 || bits > network.bits()) {
            throw invalid(text);
        }
        return new AddressRange(network, bits);
    }

    boolean contains(IpAddress address) {
        return network.sharesPrefix(address, bits);
    }

    private static int bits(String text, int from) {
        String digits = text.substring(from);
        return digits.matches("[0-9]{1,3}") ? Integer.parseInt(digits) : -1;
    }

    private static IllegalArgumentException invalid(String text) {
        return new IllegalArgumentException("trustedProxies: '" + text.substring(0, Math.min(60, text.length()))
                + "' must be an address or a range, as 10.0.0.0/8 or 2001:db8::/32");
    }
}
