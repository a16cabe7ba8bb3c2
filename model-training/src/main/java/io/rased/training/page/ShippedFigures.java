/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.page;

import io.rased.training.bot.BotCard;
import io.rased.training.bot.BotManifest;
import io.rased.training.bot.BotModelFiles;
import io.rased.training.keystroke.KeystrokeCard;
import io.rased.training.keystroke.KeystrokeManifest;
import io.rased.training.mouse.MouseCard;
import io.rased.training.mouse.MouseManifest;
import io.rased.training.mouse.MouseModelFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the manifests of the shipped models say.
 *
 * @param bot of programs
 * @param keystroke of rhythm of typing
 * @param mouse of the hand that moves the mouse
 */
public record ShippedFigures(BotManifest bot, KeystrokeManifest keystroke, MouseManifest mouse) {
    /**
     * Reads them.
     *
     * @param models the directory of models
     * @throws IOException if one can't be read, or a model isn't its manifest's
     */
    public static ShippedFigures read(Path models) throws IOException {
        return new ShippedFigures(
                BotModelFiles.read(models).manifest(),
                KeystrokeManifest.shipped(models).manifest(),
                MouseModelFiles.read(models).manifest());
    }

    /** What fills the page's places without any data: those of the model cards, after the model's name and a dot. */
    public Map<String, String> places() {
        Map<String, String> places = new TreeMap<>();
        BotCard.places(bot).forEach((place, text) -> places.put("bot." + place, text));
        KeystrokeCard.places(keystroke).forEach((place, text) -> places.put("keystroke." + place, text));
        MouseCard.places(mouse).forEach((place, text) -> places.put("mouse." + place, text));
        return places;
    }

    /**
     * Makes sure that the models were judged as these were.
     *
     * @throws IOException if a manifest has other figures
     */
    void requireFiguresOf(Judgements judgements) throws IOException {
        judgements.bots().requireFigures(bot.figures());
        if (!judgements.typists().figures().equals(keystroke.figures())) {
            throw new IOException("the keystroke model's figures are of other data than these: train it on them first");
        }
        if (!judgements.mice().figures().equals(mouse.figures())) {
            throw new IOException("the mouse model's figures are of other data than these: train it on them first");
        }
    }
}
