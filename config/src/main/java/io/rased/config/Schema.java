/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.config;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys of a settings record and of the records in it, in the order of their declaration. */
final class Schema {
    private final Map<String, Key> keys = new LinkedHashMap<>();

    private Schema() {}

    /** Throws IllegalStateException if the record itself is wrong: that is a mistake of ours, not of the person who configures. */
    static Schema of(Class<?> root) {
        Schema schema = new Schema();
        schema.collect(root, "");
        return schema;
    }

    Collection<Key> keys() {
        return keys.values();
    }

    @Nullable
    Key find(String path) {
        return keys.get(path);
    }

    Key get(String path) {
        Key key = keys.get(path);
        if (key == null) {
            throw new IllegalStateException("no key " + path);
        }
        return key;
    }

    /** Whether other keys are under this one, that is: whether it is a record. */
    boolean isSection(String path) {
        return keys.keySet().stream().anyMatch(key -> key.startsWith(path + "."));
    }

    static String pathOf(String section, RecordComponent component) {
        return section.isEmpty() ? component.getName() : section + "." + component.getName();
    }

    static boolean isNullable(RecordComponent component) {
        AnnotatedElement type = component.getAnnotatedType();
        return type.isAnnotationPresent(Nullable.class);
    }

    private void collect(Class<?> section, String prefix) {
        if (!section.isRecord()) {
            throw new IllegalStateException(section.getName() + " is not a record");
        }
        for (RecordComponent component : section.getRecordComponents()) {
            String path = pathOf(prefix, component);
            if (isSection(component)) {
                collect(component.getType(), path);
            } else {
                keys.put(path, key(path, component));
            }
        }
    }

    /** A record that is a value of its own, such as a size, is no section. */
    static boolean isSection(RecordComponent component) {
        return component.getType().isRecord() && Conversions.to(component.getType()) == null;
    }

    private static Key key(String path, RecordComponent component) {
        boolean list = component.getType() == List.class;
        Class<?> type = list ? itemType(component) : component.getType();
        Conversion conversion = Conversions.to(type);
        Setting setting = component.getAnnotation(Setting.class);
        if (conversion == null || setting == null) {
            throw new IllegalStateException("the component %s %s has no @Setting, or a type that no setting may have"
                    .formatted(component.getDeclaringRecord().getName(), component));
        }
        Range range = component.getAnnotation(Range.class);
        return new Key(
                path,
                conversion,
                list,
                isNullable(component),
                type == Secret.class,
                setting.value().equals(Setting.NONE) ? null : setting.value(),
                range == null ? "" : range.min(),
                range == null ? "" : range.max(),
                setting.doc());
    }

    private static Class<?> itemType(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> item
                ? item
                : Object.class;
    }
}
