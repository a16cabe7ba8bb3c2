/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.persistence.domain;

import com.fasterxml.jackson.core.JsonParser;
import io.rased.event.AcceptedJson;
import io.rased.event.ByteSlice;
import java.io.IOException;

/** Parsing with slices: where in the bytes a member is. */
final class Json {
    private Json() {}

    static JsonParser parser(ByteSlice slice) throws IOException {
        return AcceptedJson.FACTORY.createParser(slice.array(), slice.offset(), slice.length());
    }

    /** Where the current token begins, from the slice's first byte. */
    static int start(JsonParser json) {
        return Math.toIntExact(json.currentTokenLocation().getByteOffset());
    }

    /** Passes over the current value and tells where it ends, from the slice's first byte. */
    static int end(JsonParser json) throws IOException {
        json.skipChildren();
        // A string is only read to its end when somebody asks for it.
        json.finishToken();
        return Math.toIntExact(json.currentLocation().getByteOffset());
    }
}
