/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.event;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Goes through JSON in UTF-8 (RFC 8259) once, where it stands: names are compared as bytes, and of what nobody asks for nothing
 * is made. A transaction is a thousand events of which four members each are read; a general parser, which makes a token of
 * every other one, takes three times as long and was a third of what scoring costs. Text with escapes, and whole values that are
 * read once in a message, are the general parser's ({@link #parser}). {@code JsonScannerTest} compares both on what is JSON and on
 * what is none.
 *
 * <p>After a {@code begin} come {@link #nextMember} or {@link #nextElement} until there are no more; the value of each must be
 * read or skipped. One use, one thread.
 */
public final class JsonScanner {
    /** As many as the general parser takes. */
    private static final int DEEPEST = 1000;

    /** Of so many digits every number is a long. */
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
        plain();
        while (here() != '"') {
            character();
            plain();
        }
        textTo = at++;
    }

    /** The text that was read last. */
    public String string() {
        if (!escaped) {
            return new String(bytes, textFrom, textTo - textFrom, StandardCharsets.UTF_8);
        }
        try (JsonParser parser = AcceptedJson.FACTORY.createParser(bytes, textFrom - 1, textTo - textFrom + 2)) {
            parser.nextToken();
            return parser.getText();
        } catch (IOException e) {
            throw new IllegalStateException("the same text was read before", e);
        }
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
        at += next == '-' ? 1 : 0;
        int digits = at;
        long whole = digits();
        boolean isWhole = here() != '.' && here() != 'e' && here() != 'E';
        if (isWhole && at - digits <= SHORT_NUMBER) {
            return next == '-' ? -whole : whole;
        }
        fraction();
        return Double.parseDouble(new String(bytes, from, at - from, StandardCharsets.ISO_8859_1));
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
            default -> {
                at += here() == '-' ? 1 : 0;
                digits();
                fraction();
            }
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

    /** Goes over characters that stand for themselves in one byte. */
    private void plain() {
        int to = at;
        while (to < bytes.length && bytes[to] >= ' ' && bytes[to] != '"' && bytes[to] != '\\') {
            to++;
        }
        at = to;
    }

    private void character() throws MalformedMessageException {
        byte next = here();
        if (next == '\\') {
            escape();
        } else if (next < 0) {
            beyondAscii();
        } else {
            throw malformed();
        }
    }

    private void escape() throws MalformedMessageException {
        escaped = true;
        at++;
        switch (here()) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> at++;
            case 'u' -> {
                at++;
                for (int i = 0; i < 4; i++) {
                    if (Character.digit(here(), 16) < 0) {
                        throw malformed();
                    }
                    at++;
                }
            }
            default -> throw malformed();
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

    /** At least one digit, and no zero before others; their value, if there are few enough for a long. */
    private long digits() throws MalformedMessageException {
        int from = at;
        int to = at;
        long value = 0;
        while (to < bytes.length && isDigit(bytes[to])) {
            value = 10 * value + bytes[to++] - '0';
        }
        at = to;
        if (at == from || at > from + 1 && bytes[from] == '0') {
            throw malformed();
        }
        return value;
    }

    private void fraction() throws MalformedMessageException {
        if (here() == '.') {
            at++;
            someDigits();
        }
        if (here() == 'e' || here() == 'E') {
            at++;
            at += here() == '+' || here() == '-' ? 1 : 0;
            someDigits();
        }
    }

    private void someDigits() throws MalformedMessageException {
        int from = at;
        while (isDigit(here())) {
            at++;
        }
        if (at == from) {
            throw malformed();
        }
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
