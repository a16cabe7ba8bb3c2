/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.http.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A cursor over one JSON text that refuses what strict I-JSON refuses: bytes that are not UTF-8, duplicate members,
 * numbers outside a double, nesting over 16 levels, anything after the value. Nothing is built: it is a thin layer over
 * Jackson's streaming parser. One use, one thread.
 */
public final class StrictJson implements AutoCloseable {
    /** How deep values may nest; the outermost is level 1. */
    public static final int MAX_DEPTH = 16;

    // The longest double written out in digits, without an exponent, has 309 of them.
    private static final int SURELY_A_DOUBLE = 300;
    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    // The body's own limit bounds these.
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final JsonParser parser;
    private final MemberNames names = new MemberNames();

    private StrictJson(JsonParser parser) {
        this.parser = parser;
    }

    /** Opens a text, before its first token; fails if its bytes are not an I-JSON text's. */
    public static StrictJson open(byte[] text) throws MalformedJsonException {
        // Jackson would find out and read UTF-16 and UTF-32; every such text has a zero among its first bytes.
        if (text.length == 0) {
            throw new MalformedJsonException("The body is empty.");
        }
        if (text[0] == 0 || (text.length > 1 && text[1] == 0)) {
            throw new MalformedJsonException("The body is not UTF-8.");
        }
        if (text[0] == (byte) 0xEF) {
            throw new MalformedJsonException("The body begins with a byte order mark.");
        }
        IJsonText.check(text);
        try {
            return new StrictJson(JSON.createParser(text));
        } catch (IOException e) {
            throw new MalformedJsonException("The body is not JSON.");
        }
    }

    /** The next token, with any number in it checked; null after the last. */
    public @Nullable JsonToken next() throws MalformedJsonException {
        try {
            JsonToken token = parser.nextToken();
            if (token != null) {
                check(token);
            }
            return token;
        } catch (IOException e) {
            throw translated(e);
        }
    }

    /** Passes over the value that the cursor is on, checking all that is in it. */
    public void skipValue() throws MalformedJsonException {
        int depth = 0;
        JsonToken token = parser.currentToken();
        while (true) {
            if (token == null) {
                throw new MalformedJsonException("The body ends too early.");
            }
            if (token.isStructStart()) {
                depth++;
            } else if (token.isStructEnd()) {
                depth--;
            }
            if (depth == 0) {
                return;
            }
            token = next();
        }
    }

    /** The token that the cursor is on. */
    public @Nullable JsonToken current() {
        return parser.currentToken();
    }

    /** The member's name that the cursor is on. */
    public String name() throws MalformedJsonException {
        try {
            return parser.currentName();
        } catch (IOException e) {
            throw translated(e);
        }
    }

    /** The string or number that the cursor is on, as text. */
    public String text() throws MalformedJsonException {
        try {
            return parser.getText();
        } catch (IOException e) {
            throw translated(e);
        }
    }

    /** The integer that the cursor is on; null if it is no JSON integer or needs more than 63 bits. */
    public @Nullable Long integer() throws MalformedJsonException {
        try {
            if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT
                    || parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
                return null;
            }
            return parser.getLongValue();
        } catch (IOException e) {
            throw translated(e);
        }
    }

    /** The byte at which the token that the cursor is on begins. */
    public long tokenStart() {
        return parser.currentTokenLocation().getByteOffset();
    }

    /** The byte behind the token that the cursor is on. */
    public long tokenEnd() {
        return parser.currentLocation().getByteOffset();
    }

    /** Makes sure that nothing follows the outermost value. */
    public void end() throws MalformedJsonException {
        if (next() != null) {
            throw new MalformedJsonException("Something follows the JSON value.");
        }
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e); // an array in memory does not fail
        }
    }

    private void check(JsonToken token) throws IOException {
        switch (token) {
            case FIELD_NAME -> {
                if (!names.add(parser.currentName())) {
                    throw new MalformedJsonException("A member occurs twice" + place());
                }
            }
            case START_OBJECT -> names.open();
            case END_OBJECT -> names.close();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> checkNumber(token);
            default -> {}
        }
    }

    private void checkNumber(JsonToken token) throws IOException {
        int length = parser.getTextLength();
        boolean doubtful = length > SURELY_A_DOUBLE || (token == JsonToken.VALUE_NUMBER_FLOAT && hasExponent(length));
        if (doubtful && Double.isInfinite(Double.parseDouble(parser.getText()))) {
            throw new MalformedJsonException("A number is outside the range of a double" + place());
        }
    }

    private boolean hasExponent(int length) throws IOException {
        char[] text = parser.getTextCharacters();
        int from = parser.getTextOffset();
        for (int i = from; i < from + length; i++) {
            if ((text[i] | 0x20) == 'e') {
                return true;
            }
        }
        return false;
    }

    private MalformedJsonException translated(IOException failure) {
        if (failure instanceof MalformedJsonException malformed) {
            return malformed;
        }
        if (failure instanceof StreamConstraintsException) {
            return new MalformedJsonException("The body nests deeper than " + MAX_DEPTH + " levels" + place());
        }
        return new MalformedJsonException("The body is not JSON" + place());
    }

    private String place() {
        return " (at byte " + tokenEnd() + ").";
    }
}
