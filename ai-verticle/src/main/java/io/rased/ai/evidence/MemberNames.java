/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.evidence;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads the names of an object's members. An SDK writes the same ones in the same order thousands of times, and a parser that
 * is told which name to expect compares bytes instead of looking the name up. In another order they are read all the same.
 * Immutable; safe on any thread.
 */
final class MemberNames {
    private final SerializableString[] usual;

    /** @param usual the first names, in the order in which they usually come */
    MemberNames(String... usual) {
        this.usual = Arrays.stream(usual).map(SerializedString::new).toArray(SerializableString[]::new);
    }

    /**
     * The next name; null after the last member. The parser stands on the object's opening brace or on the end of a value.
     *
     * @param place how many names came before
     */
    @Nullable
    String next(JsonParser json, int place) throws IOException {
        if (place >= usual.length) {
            return json.nextFieldName();
        }
        if (json.nextFieldName(usual[place])) {
            return usual[place].getValue();
        }
        return json.currentToken() == JsonToken.FIELD_NAME ? json.currentName() : null;
    }
}
