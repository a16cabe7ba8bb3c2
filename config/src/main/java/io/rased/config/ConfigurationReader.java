/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads settings: the defaults, over them a YAML file, over that the environment.
 *
 * <p>The key {@code trigger.maxAge} is the variable {@code RASED_TRIGGER_MAXAGE}. Reading blocks on the file, so it
 * belongs to the start of a process. It has no state: any thread may call it.
 */
public final class ConfigurationReader {
    private ConfigurationReader() {}

    /**
     * Reads settings from a file, which may be null, and from variables, usually {@code System.getenv()}.
     *
     * @throws InvalidConfigurationException with every fault there is, not only the first
     * @throws IllegalStateException if the record itself is no proper settings record
     */
    public static <R extends Record> R read(Class<R> root, @Nullable Path yaml, Map<String, String> environment) {
        return read(root, yaml, environment, Set.of());
    }

    /** The same, where the ignored variables begin with {@code RASED_} and are no keys, such as {@code RASED_HOME}. */
    public static <R extends Record> R read(
            Class<R> root, @Nullable Path yaml, Map<String, String> environment, Set<String> ignored) {
        Schema schema = Schema.of(root);
        List<Fault> faults = new ArrayList<>();
        YamlFile file = YamlFile.read(yaml, faults);
        faults.addAll(UnknownKeys.in(file.values(), schema));
        Map<String, Given> values = new HashMap<>(file.values());
        values.putAll(Environment.read(schema, environment, ignored, faults));

        Optional<R> settings = new Binder(schema, values, file.whole(), faults).bind(root, "");
        if (settings.isEmpty() || !faults.isEmpty()) {
            throw new InvalidConfigurationException(faults);
        }
        return settings.get();
    }

    /** The settings that hold where nobody configures anything. */
    public static <R extends Record> R defaults(Class<R> root) {
        return read(root, null, Map.of());
    }
}
