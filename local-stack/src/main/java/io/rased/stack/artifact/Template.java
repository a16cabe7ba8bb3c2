/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.artifact;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server's configuration as a resource, with {@code {{name}}} where a value goes. */
public final class Template {
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    private Template() {}

    /** Fills the resource that lies beside the class. A place without a value is a fault of ours. */
    public static String fill(Class<?> beside, String name, Map<String, ?> values) throws IOException {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException(name + " beside " + beside.getName());
            }
            return fill(new String(in.readAllBytes(), StandardCharsets.UTF_8), values);
        }
    }

    static String fill(String text, Map<String, ?> values) {
        return PLACE.matcher(text).replaceAll(place -> {
            Object value = values.get(place.group(1));
            if (value == null) {
                throw new IllegalArgumentException("no value for {{" + place.group(1) + "}}");
            }
            return Matcher.quoteReplacement(value.toString());
        });
    }
}
