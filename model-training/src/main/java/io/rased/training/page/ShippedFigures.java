/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.page;

import io.rased.training.bot.BotCard;
import io.rased.training.bot.BotFigures;
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
     * Makes sure that every figure of the manifests is the one that was measured, and that the levels begin where it was.
     *
     * @throws IOException if one is another
     */
    void requireFiguresOf(Judgements judgements) throws IOException {
        BotFigures bots = judgements.bots().figures();
        SameFigures.require(bot, "figures", bot.figures(), bots);
        SameFigures.require(bot, "cuts", bot.cuts(), bots.levels());
        SameFigures.require(
                keystroke, "figures", keystroke.figures(), judgements.typists().figures());
        SameFigures.require(mouse, "figures", mouse.figures(), judgements.mice().figures());
    }
}
