/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.evidence;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The value on which a parser stands, if it is of one type; any other is passed over whole. */
final class JsonValues {
    private JsonValues() {}

    /** A number; NaN for what is none. */
    static double number(JsonParser json) throws IOException {
        if (json.currentToken().isNumeric()) {
            return json.getDoubleValue();
        }
        json.skipChildren();
        return Double.NaN;
    }

    /** A text; null for what is none. */
    static @Nullable String text(JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            return json.getText();
        }
        json.skipChildren();
        return null;
    }

    /** True or false; null for what is neither. */
    static @Nullable Boolean truth(JsonParser json) throws IOException {
        JsonToken token = json.currentToken();
        json.skipChildren();
        return token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE
                ? (Boolean) (token == JsonToken.VALUE_TRUE)
                : null;
    }
}
