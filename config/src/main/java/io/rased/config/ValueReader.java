/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.config;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the value of one key: converts it and checks its range. Null stands for none, or for a fault that was added. */
final class ValueReader {
    private final Key key;
    private final List<Fault> faults;

    ValueReader(Key key, List<Fault> faults) {
        this.key = key;
        this.faults = faults;
    }

    @Nullable
    Object read(@Nullable Given given) {
        Given value = given != null ? given : key.fallback() == null ? null : Given.text(key.fallback(), "default");
        if (value == null || (value.text().isBlank() && key.fallback() == null)) {
            return key.required() ? missing(value) : null;
        }
        if (key.list()) {
            return list(value);
        }
        return value.list() ? fault(value, value.text(), "is a list") : single(value.text(), value);
    }

    private List<Object> list(Given value) {
        List<Object> items = new ArrayList<>();
        for (String text : value.split()) {
            Object item = single(text, value);
            if (item != null) {
                items.add(item);
            }
        }
        return List.copyOf(items);
    }

    private @Nullable Object single(String text, Given given) {
        try {
            Object value = key.conversion().parse().apply(text);
            return key.allows(value) ? value : fault(given, text, "is out of range");
        } catch (RuntimeException e) {
            // Not its message, which quotes the value.
            return fault(given, text, "is not " + key.conversion().form());
        }
    }

    private @Nullable Object missing(@Nullable Given empty) {
        String fix = "set it in the file or as " + key.environmentName() + "; " + key.doc();
        faults.add(new Fault(key.path(), null, empty == null ? null : empty.origin(), "is missing", fix));
        return null;
    }

    private @Nullable Object fault(Given given, String text, String problem) {
        String shown = key.secret() ? Redaction.HIDDEN : Redaction.shown(text);
        faults.add(new Fault(key.path(), shown, given.origin(), problem, key.fix()));
        return null;
    }
}
