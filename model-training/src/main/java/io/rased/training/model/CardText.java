/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A model card's text, a resource with {@code {{places}}} to be filled. */
public final class CardText {
    private final String text;

    private CardText(String text) {
        this.text = text;
    }

    /** The text beside a class. */
    public static CardText of(Class<?> beside, String resource) {
        try (@Nullable InputStream in = beside.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing beside its class");
            }
            return new CardText(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The card, with each place filled by what has its name. */
    public String fill(Map<String, String> places) {
        String card = text;
        for (Map.Entry<String, String> place : places.entrySet()) {
            card = card.replace("{{" + place.getKey() + "}}", place.getValue());
        }
        return card;
    }

    /** A row of a table. */
    public static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    /** A share or an area. */
    public static String decimals(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
