/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.evidence;

import io.rased.event.JsonScanner;
import io.rased.event.MalformedMessageException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a text stands for. A thousand events say one of a few words: of a word that was met before no string is
 * made. A word takes the place of another one that looks alike, so what is kept is bounded. Not safe for threads.
 *
 * @param <T> what texts stand for
 */
final class ReadText<T> {
    private static final int PLACES = 32;
    private static final int LONGEST = 256;
    /** A prime: words that differ in one byte are spread. */
    private static final int SPREAD = 31;

    private final Function<String, T> meaning;
    private final Word<T>[] words;

    @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
    private record Word<T>(byte[] bytes, T meaning) {}

    /** @param meaning of each text; the same each time */
    ReadText(Function<String, T> meaning) {
        this.meaning = meaning;
        this.words = places();
    }

    /** That of the next value, which is a text. */
    T of(JsonScanner json) throws MalformedMessageException {
        json.text();
        int length = json.textLength();
        if (length == 0 || length > LONGEST || !json.isPlain()) {
            return meaning.apply(json.string());
        }
        int place = place(json.textByte(0), json.textByte(length - 1), length);
        Word<T> known = words[place];
        if (known == null || !json.is(known.bytes)) {
            String text = json.string();
            known = new Word<>(JsonScanner.name(text), meaning.apply(text));
            words[place] = known;
        }
        return known.meaning;
    }

    private static int place(byte first, byte last, int length) {
        return Math.floorMod(SPREAD * (SPREAD * first + last) + length, PLACES);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of type parameters
    private static <T> @Nullable Word<T>[] places() {
        return new Word[PLACES];
    }
}
