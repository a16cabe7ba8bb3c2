/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The environment variables that name keys. */
final class Environment {
    private Environment() {}

    /** The values by the path of their key; a variable that begins like ours and names no key is a fault. */
    static Map<String, Given> read(
            Schema schema, Map<String, String> variables, Set<String> ignored, List<Fault> faults) {
        Map<String, Key> byName =
                schema.keys().stream().collect(Collectors.toMap(Key::environmentName, Function.identity()));
        Map<String, Given> values = new TreeMap<>();
        new TreeMap<>(variables).forEach((name, value) -> {
            Key key = byName.get(name);
            if (key != null) {
                values.put(key.path(), Given.text(value, name));
            } else if (name.startsWith(Key.PREFIX) && !ignored.contains(name)) {
                faults.add(unknown(name, Suggestion.nearest(name, byName.keySet().stream())));
            }
        });
        return values;
    }

    /** Without the value: it may be a secret under a name with a slip. */
    private static Fault unknown(String name, Optional<String> meant) {
        String fix = meant.map(known -> "did you mean " + known + "?").orElse("unset it");
        return new Fault(name, null, "environment", "names no key", fix);
    }
}
