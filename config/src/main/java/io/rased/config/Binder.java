/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.config;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builds the records from the values. What is wrong becomes a fault, and the records that hold it aren't built. */
final class Binder {
    private final Schema schema;
    private final Map<String, Given> values;
    private final boolean whole;
    private final List<Fault> faults;

    /** Where the file isn't whole, nothing counts as missing: it may be in the part that could not be read. */
    Binder(Schema schema, Map<String, Given> values, boolean whole, List<Fault> faults) {
        this.schema = schema;
        this.values = values;
        this.whole = whole;
        this.faults = faults;
    }

    /** The record for a section; empty if there were faults in it. */
    <R> Optional<R> bind(Class<R> section, String path) {
        int before = faults.size();
        RecordComponent[] components = section.getRecordComponents();
        @Nullable Object[] arguments = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            arguments[i] = value(components[i], Schema.pathOf(path, components[i]));
        }
        return faults.size() > before || !whole ? Optional.empty() : construct(section, path, arguments);
    }

    private @Nullable Object value(RecordComponent component, String path) {
        if (!Schema.isSection(component)) {
            Given given = values.get(path);
            return given != null || whole ? new ValueReader(schema.get(path), faults).read(given) : null;
        }
        boolean given = values.keySet().stream().anyMatch(key -> key.startsWith(path + "."));
        return given || !Schema.isNullable(component)
                ? bind(component.getType(), path).orElse(null)
                : null;
    }

    private <R> Optional<R> construct(Class<R> section, String path, @Nullable Object[] arguments) {
        try {
            Class<?>[] types = Arrays.stream(section.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            Constructor<R> constructor = section.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return Optional.of(constructor.newInstance(arguments));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refusal) {
                faults.add(new Fault(
                        path.isEmpty() ? "the configuration" : path,
                        null,
                        null,
                        "is not accepted",
                        String.valueOf(refusal.getMessage())));
                return Optional.empty();
            }
            throw new IllegalStateException(section.getName() + " fails on its values", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(section.getName() + " has no constructor to call", e);
        }
    }
}
