/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.gateway.check;

import java.util.regex.Pattern;

/** Takes passwords out of addresses, so that a message can show where something is. */
final class Redaction {
    private static final Pattern PASSWORD = Pattern.compile("(://[^:/@]*):[^@]*@");

    private Redaction() {}

    static String of(String uri) {
        return PASSWORD.matcher(uri).replaceFirst("$1:***@");
    }
}
