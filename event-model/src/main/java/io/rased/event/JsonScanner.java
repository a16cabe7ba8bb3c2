/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.event;

import com.fasterxml.jackson.core.JsonParser;
import io.rased.event.json.NumberBytes;
import io.rased.event.json.StringBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Goes through JSON in UTF-8 (RFC 8259) once, where it stands: names are compared as bytes, and of what nobody asks for nothing
 * is made. A transaction is a thousand events of which four members each are read; a general parser, which makes a token of
 * every other one, takes more than half as long again. Whole values that are
 * read once in a message are the general parser's ({@link #parser}). {@code JsonScannerTest} compares both on what is JSON and on
 * what is none (docs/adr/0012).
 *
 * <p>After a {@code begin} come {@link #nextMember} or {@link #nextElement} until there are no more; the value of each must be
 * read or skipped. One use, one thread.
 */
public final class JsonScanner {
    /** As many as the general parser takes. */
    private static final int DEEPEST = 1000;

    /** Of so many characters every whole number is a long. */
    private static final int SHORT_NUMBER = 18;

    private final byte[] bytes;
    private int at;
    private boolean first;
    private int depth;
    private int textFrom;
    private int textTo;
    private boolean escaped;

    /** @param bytes JSON, which is not copied */
    public JsonScanner(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The bytes to compare a name or a text with. */
    public static byte[] name(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }

    /** Where it is, in bytes: after {@link #peek} where the next value begins, behind a value where that ends. */
    public int place() {
        return at;
    }

    /** The first byte of the next value; 0 at the end. */
    public byte peek() {
        space();
        return here();
    }

    /** Goes into an object. */
    public void beginObject() throws MalformedMessageException {
        begin((byte) '{');
    }

    /** Goes into an array. */
    public void beginArray() throws MalformedMessageException {
        begin((byte) '[');
    }

    /** Goes to the value of the next member; false after the last one, behind the object. */
    public boolean nextMember() throws MalformedMessageException {
        if (!next((byte) '}')) {
            return false;
        }
        text();
        space();
        take((byte) ':');
        return true;
    }

    /** Goes to the next element; false after the last one, behind the array. */
    public boolean nextElement() throws MalformedMessageException {
        return next((byte) ']');
    }

    /** Whether the member's name, or the text that was read last, is this one. */
    public boolean is(byte[] expected) {
        if (escaped) {
            return Arrays.equals(string().getBytes(StandardCharsets.UTF_8), expected);
        }
        // Most differ in their length or at once: that is seen without a call.
        int length = textTo - textFrom;
        return length == expected.length
                && (length == 0 || bytes[textFrom] == expected[0])
                && Arrays.equals(bytes, textFrom, textTo, expected, 0, length);
    }

    /** Reads a text, for {@link #is}, {@link #string} and the like; the next value must be one. */
    public void text() throws MalformedMessageException {
        space();
        take((byte) '"');
        textFrom = at;
        escaped = false;
        at = StringBytes.nextSpecial(bytes, at, true);
        while (here() != '"') {
            special();
            at = StringBytes.nextSpecial(bytes, at, true);
        }
        textTo = at++;
    }

    /** The text that was read last. */
    public String string() {
        return StringBytes.decode(bytes, textFrom, textTo, escaped);
    }

    /** Whether the text that was read last stands there as it is, without escapes. */
    public boolean isPlain() {
        return !escaped;
    }

    /** How many bytes the text that was read last takes. */
    public int textLength() {
        return textTo - textFrom;
    }

    /** One of these. */
    public byte textByte(int i) {
        return bytes[textFrom + i];
    }

    /** Reads a number; NaN for any other value, which is skipped. */
    public double number() throws MalformedMessageException {
        byte next = peek();
        if (next != '-' && !isDigit(next)) {
            skip();
            return Double.NaN;
        }
        int from = at;
        int integer = NumberBytes.endOfInteger(bytes, from);
        passNumber(integer);
        return at == integer && at - from <= SHORT_NUMBER
                ? whole(from)
                : Double.parseDouble(NumberBytes.string(bytes, from, at));
    }

    /** Reads a value; whether it is {@code true}. */
    public boolean isTrue() throws MalformedMessageException {
        boolean is = peek() == 't';
        skip();
        return is;
    }

    /** Goes behind the next value, whatever it is. */
    public void skip() throws MalformedMessageException {
        switch (peek()) {
            case '{' -> {
                beginObject();
                while (nextMember()) {
                    skip();
                }
            }
            case '[' -> {
                beginArray();
                while (nextElement()) {
                    skip();
                }
            }
            case '"' -> text();
            case 't' -> literal("true");
            case 'f' -> literal("false");
            case 'n' -> literal("null");
            default -> passNumber(NumberBytes.endOfInteger(bytes, at));
        }
    }

    /** Goes so many bytes on, of which is known that they are the next value. */
    public void skip(int length) {
        at += length;
    }

    /** Goes behind the next value; a general parser of it alone, before its first token. */
    public JsonParser parser() throws IOException, MalformedMessageException {
        space();
        int from = at;
        skip();
        return AcceptedJson.FACTORY.createParser(bytes, from, at - from);
    }

    private void begin(byte opening) throws MalformedMessageException {
        space();
        take(opening);
        first = true;
        if (++depth > DEEPEST) {
            throw malformed();
        }
    }

    private boolean next(byte closing) throws MalformedMessageException {
        space();
        if (here() == closing) {
            at++;
            depth--;
            first = false;
            return false;
        }
        if (first) {
            first = false;
        } else {
            take((byte) ',');
        }
        return true;
    }

    private void special() throws MalformedMessageException {
        if (here() == '\\') {
            escaped = true;
            int end = StringBytes.endOfEscape(bytes, at);
            if (end < 0) {
                throw malformed();
            }
            at = end;
        } else if (here() < 0) {
            beyondAscii();
        } else {
            throw malformed();
        }
    }

    /** A character of two to four bytes. */
    private void beyondAscii() throws MalformedMessageException {
        int following = Integer.numberOfLeadingZeros(~(here() << 24)) - 1;
        if (following < 1 || following > 3) {
            throw malformed();
        }
        at++;
        for (int i = 0; i < following; i++) {
            if ((here() & 0xC0) != 0x80) {
                throw malformed();
            }
            at++;
        }
    }

    private void passNumber(int integer) throws MalformedMessageException {
        int end = integer < 0 ? -1 : NumberBytes.endOfRest(bytes, integer);
        if (end < 0) {
            throw malformed();
        }
        at = end;
    }

    /** The whole number that has just been passed. */
    private double whole(int from) {
        boolean negative = bytes[from] == '-';
        long value = 0;
        for (int i = negative ? from + 1 : from; i < at; i++) {
            value = 10 * value + bytes[i] - '0';
        }
        return negative ? -value : value;
    }

    private void literal(String expected) throws MalformedMessageException {
        for (int i = 0; i < expected.length(); i++) {
            take((byte) expected.charAt(i));
        }
    }

    private void take(byte expected) throws MalformedMessageException {
        if (here() != expected) {
            throw malformed();
        }
        at++;
    }

    private void space() {
        // Clients write none: a look at one byte is all that it takes.
        while (here() <= ' ' && isSpace(here())) {
            at++;
        }
    }

    private static boolean isSpace(byte next) {
        return next == ' ' || next == '\n' || next == '\r' || next == '\t';
    }

    private byte here() {
        return at < bytes.length ? bytes[at] : 0;
    }

    private static boolean isDigit(byte next) {
        return next >= '0' && next <= '9';
    }

    private MalformedMessageException malformed() {
        return new MalformedMessageException("not JSON at byte " + at);
    }
}
