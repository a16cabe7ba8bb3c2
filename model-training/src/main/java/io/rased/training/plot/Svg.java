/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.plot;

import java.util.Locale;

/** Writes SVG, element by element: text is escaped, numbers have two decimals whatever the place. Not thread-safe. */
final class Svg {
    private final StringBuilder text = new StringBuilder();

    /** An attribute's number, in pixels. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a plot has no place for " + value);
        }
        String number = String.format(Locale.ROOT, "%.2f", value);
        return number.equals("-0.00") ? "0.00" : number;
    }

    /** An element without content; names and values of its attributes alternate. */
    Svg empty(String name, String... attributes) {
        open(name, attributes);
        text.setLength(text.length() - 2);
        text.append("/>\n");
        return this;
    }

    /** An element with text. */
    Svg text(String name, String content, String... attributes) {
        open(name, attributes);
        text.setLength(text.length() - 1);
        text.append(escaped(content)).append("</").append(name).append(">\n");
        return this;
    }

    /** The beginning of an element. */
    Svg open(String name, String... attributes) {
        text.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        }
        text.append(">\n");
        return this;
    }

    /** The end of an element. */
    Svg close(String name) {
        text.append("</").append(name).append(">\n");
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static String escaped(String content) {
        return content.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
