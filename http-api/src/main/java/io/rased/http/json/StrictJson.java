/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.http.json;

import io.rased.event.json.NumberBytes;
import io.rased.event.json.StringBytes;
import org.jspecify.annotations.Nullable;

/**
 * A cursor over one JSON text that refuses what strict I-JSON refuses: bytes that are not UTF-8, duplicate members,
 * numbers outside a double, nesting over 16 levels, anything after the value. It moves over the bytes and builds nothing;
 * a string is made only of what is asked for. Checking every batch is most of what the front door does, so this is ours
 * and not a library's; a test compares it with one (docs/adr/0005). One use, one thread.
 */
public final class StrictJson {
    /** How deep values may nest; the outermost is level 1. */
    public static final int MAX_DEPTH = 16;

    /** What may come next. */
    private enum Expected {
        VALUE,
        FIRST_ELEMENT_OR_END,
        FIRST_MEMBER_OR_END,
        COMMA_OR_END,
        NOTHING
    }

    private final byte[] text;
    private final MemberNames names;
    private Expected expected = Expected.VALUE;
    private @Nullable JsonToken token;
    private int depth;
    private int objects; // a bit for each level that is open, the innermost the lowest: 1 is an object
    private int at; // the next byte to be read
    private int from; // the first byte of the name, string or number, without quotes
    private int to; // the one behind it
    private boolean escaped;
    private boolean plain = true; // until now: ASCII, and no escape

    private StrictJson(byte[] text) {
        this.text = text;
        this.names = new MemberNames(text);
    }

    /** Opens a text, before its first token; fails if its bytes are not an I-JSON text's. */
    public static StrictJson open(byte[] text) throws MalformedJsonException {
        if (text.length == 0) {
            throw new MalformedJsonException("The body is empty.");
        }
        // UTF-16 and UTF-32 are valid UTF-8 with zeros in between: better named than called "not JSON".
        if (text[0] == 0 || (text.length > 1 && text[1] == 0)) {
            throw new MalformedJsonException("The body is not UTF-8.");
        }
        if (text[0] == (byte) 0xEF) {
            throw new MalformedJsonException("The body begins with a byte order mark.");
        }
        return new StrictJson(text);
    }

    /** The next token, which is checked; null after the last. */
    public @Nullable JsonToken next() throws MalformedJsonException {
        int first = skipSpace();
        JsonToken next = switch (expected) {
            case COMMA_OR_END -> afterValue(first);
            case VALUE -> first < 0 && depth == 0 ? null : value(first);
            case FIRST_ELEMENT_OR_END -> first == ']' ? end(JsonToken.END_ARRAY) : value(first);
            case FIRST_MEMBER_OR_END -> first == '}' ? end(JsonToken.END_OBJECT) : member(first);
            case NOTHING -> nothing(first);
        };
        token = next;
        return next;
    }

    /** Passes over the value that the cursor is on, checking all that is in it. */
    public void skipValue() throws MalformedJsonException {
        if (token == null) {
            throw notJson();
        }
        if (token == JsonToken.START_OBJECT) {
            passMembers();
        } else if (token == JsonToken.START_ARRAY) {
            passElements();
        }
    }

    /** The token that the cursor is on; null before the first. */
    public @Nullable JsonToken current() {
        return token;
    }

    /** The member's name that the cursor is on. */
    public String name() {
        return StringBytes.decode(text, from, to, escaped);
    }

    /** The string or number that the cursor is on, as text. */
    public String text() {
        return StringBytes.decode(text, from, to, escaped);
    }

    /** Whether the name or string that the cursor is on is this one, of ASCII characters; makes no string. */
    public boolean is(String ascii) {
        if (escaped) {
            return text().equals(ascii);
        }
        if (ascii.length() != to - from) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (text[from + i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** How many bytes the string that the cursor is on has, as it is written: no fewer than characters. */
    public int bytes() {
        return to - from;
    }

    /** The JSON integer from 0 that the cursor is on; -1 if it is none, or needs more than 63 bits. */
    public long count() {
        return token == JsonToken.VALUE_NUMBER_INT ? NumberBytes.count(text, from, to) : -1;
    }

    /** The byte behind the token that the cursor is on. */
    public int position() {
        return at;
    }

    /** Makes sure that nothing follows the outermost value. */
    public void end() throws MalformedJsonException {
        if (next() != null) {
            throw notJson();
        }
    }

    private @Nullable JsonToken nothing(int first) throws MalformedJsonException {
        if (first >= 0) {
            throw new MalformedJsonException("Something follows the JSON value.");
        }
        return null;
    }

    private JsonToken afterValue(int first) throws MalformedJsonException {
        boolean inObject = (objects & 1) == 1;
        if (first == ',') {
            at++;
            int next = skipSpace();
            return inObject ? member(next) : value(next);
        }
        if (first == (inObject ? '}' : ']')) {
            return end(inObject ? JsonToken.END_OBJECT : JsonToken.END_ARRAY);
        }
        throw notJson();
    }

    private JsonToken member(int first) throws MalformedJsonException {
        if (first != '"') {
            throw notJson();
        }
        string();
        if (!names.add(from, to, escaped)) {
            throw new MalformedJsonException("A member occurs twice" + place());
        }
        if (skipSpace() != ':') {
            throw notJson();
        }
        at++;
        expected = Expected.VALUE;
        return JsonToken.FIELD_NAME;
    }

    private JsonToken value(int first) throws MalformedJsonException {
        return switch (first) {
            case '{' -> start(JsonToken.START_OBJECT);
            case '[' -> start(JsonToken.START_ARRAY);
            case '"' -> {
                string();
                yield ended(JsonToken.VALUE_STRING);
            }
            case 't' -> word("true", JsonToken.VALUE_TRUE);
            case 'f' -> word("false", JsonToken.VALUE_FALSE);
            case 'n' -> word("null", JsonToken.VALUE_NULL);
            default -> number();
        };
    }

    private JsonToken start(JsonToken which) throws MalformedJsonException {
        at++;
        if (++depth > MAX_DEPTH) {
            throw new MalformedJsonException("The body nests deeper than " + MAX_DEPTH + " levels" + place());
        }
        objects <<= 1;
        if (which == JsonToken.START_OBJECT) {
            objects |= 1;
            names.open();
            expected = Expected.FIRST_MEMBER_OR_END;
        } else {
            expected = Expected.FIRST_ELEMENT_OR_END;
        }
        return which;
    }

    private JsonToken end(JsonToken which) {
        at++;
        depth--;
        objects >>>= 1;
        if (which == JsonToken.END_OBJECT) {
            names.close();
        }
        return ended(which);
    }

    private JsonToken ended(JsonToken which) {
        expected = depth == 0 ? Expected.NOTHING : Expected.COMMA_OR_END;
        return which;
    }

    /** From the opening quote to behind the closing one. */
    private void string() throws MalformedJsonException {
        from = at + 1;
        escaped = false;
        int special = StringBytes.nextSpecial(text, from, plain);
        if (plain && special < text.length && (text[special] == '\\' || text[special] < 0)) {
            // Once, for the whole of it; most texts never come here.
            IJsonText.check(text);
            plain = false;
            special = StringBytes.nextSpecial(text, special, plain);
        }
        while (special < text.length && text[special] == '\\') {
            escaped = true;
            int end = StringBytes.endOfEscape(text, special);
            if (end < 0) {
                at = special;
                throw notJson();
            }
            special = StringBytes.nextSpecial(text, end, plain);
        }
        at = special;
        if (special >= text.length || text[special] != '"') {
            throw notJson();
        }
        to = special;
        at++;
    }

    private JsonToken word(String word, JsonToken which) throws MalformedJsonException {
        from = at;
        to = Math.min(text.length, at + word.length());
        escaped = false;
        if (!is(word)) {
            throw notJson();
        }
        at = to;
        return ended(which);
    }

    private JsonToken number() throws MalformedJsonException {
        int integer = NumberBytes.endOfInteger(text, at);
        int end = integer < 0 ? -1 : NumberBytes.endOfRest(text, integer);
        if (end < 0) {
            throw notJson();
        }
        from = at;
        to = end;
        at = end;
        escaped = false;
        if (!NumberBytes.isDouble(text, from, integer, to)) {
            throw new MalformedJsonException("A number is outside the range of a double" + place());
        }
        return ended(end == integer ? JsonToken.VALUE_NUMBER_INT : JsonToken.VALUE_NUMBER_FLOAT);
    }

    // Payloads are most of a batch, and nobody asks what is in them. To pass over one without a stop at each token
    // takes
    // half the time; it nests no deeper than MAX_DEPTH.

    private void passMembers() throws MalformedJsonException {
        int first = skipSpace();
        if (first == '}') {
            token = end(JsonToken.END_OBJECT);
            return;
        }
        while (true) {
            member(first);
            pass(skipSpace());
            int after = skipSpace();
            if (after == '}') {
                token = end(JsonToken.END_OBJECT);
                return;
            }
            if (after != ',') {
                throw notJson();
            }
            at++;
            first = skipSpace();
        }
    }

    private void passElements() throws MalformedJsonException {
        int first = skipSpace();
        if (first == ']') {
            token = end(JsonToken.END_ARRAY);
            return;
        }
        while (true) {
            pass(first);
            int after = skipSpace();
            if (after == ']') {
                token = end(JsonToken.END_ARRAY);
                return;
            }
            if (after != ',') {
                throw notJson();
            }
            at++;
            first = skipSpace();
        }
    }

    private void pass(int first) throws MalformedJsonException {
        if (first == '"') {
            string();
        } else if (value(first) == JsonToken.START_OBJECT) {
            passMembers();
        } else if (expected == Expected.FIRST_ELEMENT_OR_END) {
            passElements();
        }
    }

    /** Moves to the next byte that isn't white space, and answers it; -1 at the end. */
    private int skipSpace() {
        while (at < text.length) {
            int next = text[at];
            if (next > ' ' || (next != ' ' && next != '\n' && next != '\r' && next != '\t')) {
                return next & 0xFF;
            }
            at++;
        }
        return -1;
    }

    private MalformedJsonException notJson() {
        return new MalformedJsonException(
                at < text.length ? "The body is not JSON" + place() : "The body ends too early.");
    }

    private String place() {
        return " (at byte " + at + ").";
    }
}
