/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.config;

import java.util.List;
import java.util.Map;

/** Finds the keys of the file that no setting knows. Their values aren't shown: one may be a secret under a slip. */
final class UnknownKeys {
    private UnknownKeys() {}

    static List<Fault> in(Map<String, Given> values, Schema schema) {
        return values.entrySet().stream()
                .filter(entry -> schema.find(entry.getKey()) == null)
                .map(entry -> fault(entry.getKey(), entry.getValue().origin(), schema))
                .toList();
    }

    private static Fault fault(String path, String origin, Schema schema) {
        if (schema.isSection(path)) {
            return new Fault(path, null, origin, "is a section, not a value", "write its keys under it");
        }
        String fix = Suggestion.nearest(path, schema.keys().stream().map(Key::path))
                .map(known -> "did you mean " + known + "?")
                .orElse("remove it");
        return new Fault(path, null, origin, "is no known key", fix);
    }
}
