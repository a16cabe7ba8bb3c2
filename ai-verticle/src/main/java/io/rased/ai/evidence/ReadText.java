/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.evidence;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a text of a parser stands for. A thousand events say one of a few words: of a word that was met before no string is
 * made. A word takes the place of another one that looks alike, so what is kept is bounded. Not safe for threads.
 *
 * @param <T> what texts stand for
 */
final class ReadText<T> {
    private static final int PLACES = 32;
    private static final int LONGEST = 256;
    /** A prime: words that differ in one char are spread. */
    private static final int SPREAD = 31;

    private final Function<String, T> meaning;
    private final Word<T>[] words;

    @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
    private record Word<T>(char[] chars, T meaning) {}

    /** @param meaning of each text; the same each time */
    ReadText(Function<String, T> meaning) {
        this.meaning = meaning;
        this.words = places();
    }

    /** That of the text on which a parser stands. */
    T of(JsonParser json) throws IOException {
        char[] chars = json.getTextCharacters();
        int from = json.getTextOffset();
        int length = json.getTextLength();
        if (length == 0 || length > LONGEST) {
            return meaning.apply(json.getText());
        }
        int place = place(chars[from], chars[from + length - 1], length);
        Word<T> known = words[place];
        if (known == null || !Arrays.equals(known.chars, 0, known.chars.length, chars, from, from + length)) {
            known = new Word<>(
                    Arrays.copyOfRange(chars, from, from + length), meaning.apply(new String(chars, from, length)));
            words[place] = known;
        }
        return known.meaning;
    }

    private static int place(char first, char last, int length) {
        return (SPREAD * (SPREAD * first + last) + length) % PLACES;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of type parameters
    private static <T> @Nullable Word<T>[] places() {
        return new Word[PLACES];
    }
}
