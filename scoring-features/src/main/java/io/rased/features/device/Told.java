/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.device;

import io.rased.features.odds.Learned;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A device's facts with the values of its attributes, which are made once: a person's history is mostly the same device again.
 * Immutable once made; equal only to itself.
 */
final class Told {
    private final DeviceFacts facts;
    private final Map<Attribute, String> values = new EnumMap<>(Attribute.class);

    private Told(DeviceFacts facts) {
        this.facts = facts;
        for (Attribute attribute : Attribute.values()) {
            String value = attribute.of(facts);
            if (value != null) {
                values.put(attribute, value);
            }
        }
    }

    /** A history without those that tell nothing, in its order; equal facts are one. */
    static List<Learned<Told>> of(List<Learned<DeviceFacts>> history) {
        Map<DeviceFacts, Told> each = new HashMap<>();
        List<Learned<Told>> told = new ArrayList<>();
        for (Learned<DeviceFacts> learned : history) {
            if (!learned.facts().isEmpty()) {
                told.add(new Learned<>(learned.day(), each.computeIfAbsent(learned.facts(), Told::new)));
            }
        }
        return told;
    }

    DeviceFacts facts() {
        return facts;
    }

    /** Its value; null where it isn't told. */
    @Nullable
    String value(Attribute attribute) {
        return values.get(attribute);
    }
}
