/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.event;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/** An object of whatever JSON may hold, with spaces wherever they may be. */
final class GeneratedJson {
    private static final String[] PIECES = {
        "a",
        "events",
        " ",
        "\\n",
        "\\\"",
        "\\\\",
        "\\/",
        "\\u00e9",
        "\u00e9",
        "\u20ac",
        "\ud83d\ude00",
        "{",
        "]",
        ":",
        ",",
        "\u007f"
    };
    private static final String[] SPACES = {"", "", "", "", " ", "\n", "\t", "\r\n"};

    private final Random random;
    private final StringBuilder text = new StringBuilder();

    GeneratedJson(Random random) {
        this.random = random;
    }

    byte[] bytes() {
        object(0);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void value(int depth) {
        switch (random.nextInt(depth > 4 ? 4 : 6)) {
            case 0 -> string();
            case 1 -> number();
            case 2 -> text.append(new String[] {"true", "false", "null"}[random.nextInt(3)]);
            case 3 -> text.append(random.nextInt(100_000));
            case 4 -> object(depth + 1);
            default -> array(depth + 1);
        }
    }

    private void object(int depth) {
        text.append('{');
        int members = random.nextInt(4);
        for (int i = 0; i < members; i++) {
            text.append(i > 0 ? "," : "");
            space();
            string();
            space();
            text.append(':');
            space();
            value(depth);
            space();
        }
        space();
        text.append('}');
    }

    private void array(int depth) {
        text.append('[');
        int elements = random.nextInt(4);
        for (int i = 0; i < elements; i++) {
            text.append(i > 0 ? "," : "");
            space();
            value(depth);
            space();
        }
        space();
        text.append(']');
    }

    private void string() {
        text.append('"');
        int pieces = random.nextInt(5);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        text.append('"');
    }

    private void number() {
        text.append(random.nextBoolean() ? "-" : "").append(random.nextInt(1 << random.nextInt(31)));
        if (random.nextBoolean()) {
            text.append('.').append(random.nextInt(1_000_000));
        }
        if (random.nextInt(3) == 0) {
            text.append(random.nextBoolean() ? 'e' : 'E')
                    .append(new String[] {"", "+", "-"}[random.nextInt(3)])
                    .append(random.nextInt(30));
        }
    }

    private void space() {
        text.append(SPACES[random.nextInt(SPACES.length)]);
    }
}
