/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.profile;

import java.util.Optional;

/** What is kept of a transaction. Kinds of another version of the features are as if they weren't there. */
public enum SampleKind {
    /** The times of an entry of a field. */
    KEYSTROKE("keystroke-1"),
    /** How the mouse moved. */
    MOUSE("mouse-1"),
    /** Where it came from. */
    LOCATION("location-1"),
    /** What the device told. */
    DEVICE("device-1");

    private final String wireName;

    SampleKind(String wireName) {
        this.wireName = wireName;
    }

    /** The name in the store, with the version of what is kept. */
    public String wireName() {
        return wireName;
    }

    /** The kind of this name, if there is one. */
    public static Optional<SampleKind> ofWireName(String wireName) {
        for (SampleKind kind : values()) {
            if (kind.wireName.equals(wireName)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
