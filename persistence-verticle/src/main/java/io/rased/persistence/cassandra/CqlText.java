/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.persistence.cassandra;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** CQL from the resource files beside this class, with its names filled in. */
final class CqlText {
    private CqlText() {}

    /**
     * The one statement of a file.
     *
     * @param values what to put in the place of each <code>${name}</code>
     */
    static String statement(String file, Map<String, String> values) {
        String text = read(file).strip();
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("${" + value.getKey() + "}", value.getValue());
        }
        return text;
    }

    /** The statements of a file, each of which ends with a semicolon; lines that begin with two hyphens are comments. */
    static List<String> statements(String file, Map<String, String> values) {
        String text = statement(file, values)
                .lines()
                .filter(line -> !line.startsWith("--"))
                .collect(Collectors.joining("\n"));
        return Arrays.stream(text.split(";"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    private static String read(String file) {
        try (InputStream in = CqlText.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + file + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
