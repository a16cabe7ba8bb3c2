/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.event;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads the text forms of addresses. The JDK's own reader would look up what is no address as a name. */
final class IpAddressReader {
    /** The longest text of an address, with some room for a zone. */
    private static final int MOST_CHARS = 80;

    private IpAddressReader() {}

    /** The bytes of an address, 4 of IPv4 and of what maps it into IPv6; null if it is none. */
    static byte @Nullable [] read(String text) {
        if (text.length() > MOST_CHARS) {
            return null;
        }
        if (text.indexOf(':') < 0) {
            byte[] four = new byte[4];
            return readFour(text, 0, four, 0) ? four : null;
        }
        int zone = text.indexOf('%');
        byte[] bytes = readSixteen(zone < 0 ? text : text.substring(0, zone));
        return bytes != null && isMapped(bytes) ? Arrays.copyOfRange(bytes, 12, 16) : bytes;
    }

    private static boolean readFour(String text, int from, byte[] bytes, int at) {
        int number = 0;
        int value = -1;
        for (int i = from; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '.';
            if (c == '.' && value >= 0 && number < 4) {
                bytes[at + number++] = (byte) value;
                value = -1;
            } else if (c >= '0' && c <= '9' && value != 0) {
                value = Math.max(0, value) * 10 + c - '0';
                if (value > 255) {
                    return false;
                }
            } else {
                return false; // also a second digit after a zero, which some read as octal
            }
        }
        return number == 4;
    }

    private static byte @Nullable [] readSixteen(String text) {
        byte[] bytes = new byte[16];
        int gap = -1;
        int at = 0;
        int i = 0;
        if (text.startsWith("::")) {
            gap = 0;
            i = 2;
        }
        while (i < text.length()) {
            if (at == 16) {
                return null;
            }
            int end = groupEnd(text, i);
            if (end < text.length() && text.charAt(end) == '.') {
                if (at > 12 || !readFour(text, i, bytes, at)) {
                    return null;
                }
                at += 4;
                break;
            }
            if (end == i || end - i > 4) {
                return null;
            }
            int group = Integer.parseInt(text, i, end, 16);
            bytes[at++] = (byte) (group >> 8);
            bytes[at++] = (byte) group;
            if (end == text.length()) {
                break;
            }
            if (text.charAt(end) != ':' || end + 1 == text.length()) {
                return null;
            }
            i = end + 1;
            if (text.charAt(i) == ':') {
                if (gap >= 0) {
                    return null;
                }
                gap = at;
                i++;
            }
        }
        return spread(bytes, gap, at);
    }

    /** Moves what comes after the gap to the end. */
    private static byte @Nullable [] spread(byte[] bytes, int gap, int at) {
        if (gap < 0) {
            return at == 16 ? bytes : null;
        }
        if (at == 16) {
            return null; // a gap of nothing
        }
        byte[] spread = new byte[16];
        System.arraycopy(bytes, 0, spread, 0, gap);
        System.arraycopy(bytes, gap, spread, 16 - (at - gap), at - gap);
        return spread;
    }

    private static int groupEnd(String text, int from) {
        int end = from;
        while (end < text.length() && Character.digit(text.charAt(end), 16) >= 0 && text.charAt(end) < 128) {
            end++;
        }
        return end;
    }

    private static boolean isMapped(byte[] bytes) {
        for (int i = 0; i < 10; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return bytes[10] == -1 && bytes[11] == -1;
    }
}
