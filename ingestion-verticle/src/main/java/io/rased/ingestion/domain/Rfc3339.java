/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ingestion.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The date-time of RFC 3339, section 5.6: narrower than ISO 8601, and with leap seconds. */
final class Rfc3339 {
    private static final Pattern FORM =
            Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)[Tt]([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)"
                    + "(?:\\.\\d+)?(?:[Zz]|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)");

    private Rfc3339() {}

    static boolean isTime(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return false;
        }
        try {
            LocalDate.of(number(form, 1), number(form, 2), number(form, 3));
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private static int number(Matcher form, int group) {
        return Integer.parseInt(form.group(group));
    }
}
