/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.keystroke;

import io.rased.training.keystroke.KeystrokeFigures.Alarm;
import io.rased.training.keystroke.KeystrokeFigures.Trial;
import io.rased.training.model.CardText;
import java.util.Map;
import java.util.stream.Collectors;

/** The model card: its text is a resource, its figures are those of the manifest. */
public final class KeystrokeCard {
    private KeystrokeCard() {}

    static String of(KeystrokeManifest manifest) {
        return CardText.of(KeystrokeCard.class, "keystroke-card.md").fill(places(manifest));
    }

    /** What a manifest says, in words and rows of tables, by the names of the places that they fill. */
    public static Map<String, String> places(KeystrokeManifest manifest) {
        return Map.of(
                "version", manifest.version(),
                "sha256", manifest.sha256(),
                "featureSet", manifest.featureSet(),
                "features", Integer.toString(manifest.features().size()),
                "users", Integer.toString(manifest.figures().users()),
                "trials",
                        manifest.figures().trials().stream()
                                .map(KeystrokeCard::trial)
                                .collect(Collectors.joining("\n")),
                "alarms",
                        manifest.figures().trials().stream()
                                .flatMap(trial -> trial.alarms().stream().map(alarm -> alarm(trial, alarm)))
                                .collect(Collectors.joining("\n")));
    }

    private static String trial(Trial trial) {
        return CardText.row(
                trial.name(),
                CardText.decimals(trial.eer()),
                CardText.decimals(trial.sd()),
                CardText.decimals(trial.ece()));
    }

    private static String alarm(Trial trial, Alarm alarm) {
        return CardText.row(
                trial.name(),
                CardText.decimals(alarm.cut()),
                CardText.decimals(alarm.falseAlarms()),
                CardText.decimals(alarm.detected()));
    }
}
