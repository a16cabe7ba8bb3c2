/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.config;

import java.util.stream.Collectors;

/** Writes the documentation of all keys, so that what is kept in files can be checked against the code. */
public final class Reference {
    private static final String HEAD = "| Key | Environment | Type | Default | Meaning |\n|---|---|---|---|---|\n";

    private Reference() {}

    /** A Markdown table of all keys of a settings record, in the order of their declaration, a line each. */
    public static String markdown(Class<? extends Record> root) {
        return Schema.of(root).keys().stream().map(Reference::row).collect(Collectors.joining("", HEAD, ""));
    }

    private static String row(Key key) {
        String bounds = key.bounds().isEmpty() ? "" : ", " + key.bounds();
        return "| `%s` | `%s` | %s | %s | %s |\n"
                .formatted(key.path(), key.environmentName(), key.type() + bounds, fallback(key), cell(key.doc()));
    }

    private static String fallback(Key key) {
        if (key.required()) {
            return "required";
        }
        return key.fallback() == null || key.fallback().isEmpty() ? "none" : "`" + cell(key.fallback()) + "`";
    }

    /** A bar would end the cell. */
    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    /**
     * A file with all keys of a settings record: each with its meaning, and commented out with its default. Only the
     * required ones are there, empty, to be filled in.
     */
    public static String yaml(Class<? extends Record> root) {
        return new YamlExample().of(Schema.of(root).keys());
    }
}
