/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.domain;

import io.rased.event.RiskLevel;
import java.util.ArrayList;
import java.util.List;

/** What the client's backend might do: by the risk level, and, where there is risk, by the score that drives it. */
public final class Recommendations {
    private static final List<String> UNTIL_LATER =
            List.of("Decide without a behavioural score, or wait for the next version: a model could not be asked");

    private Recommendations() {}

    /**
     * The recommendations for a verdict, the weightiest first; never empty.
     *
     * @param degraded whether it lacks a score that a later version may have
     */
    public static List<String> of(Verdict verdict, boolean degraded) {
        List<String> lines = new ArrayList<>(
                degraded && verdict.level() == RiskLevel.UNKNOWN ? UNTIL_LATER : forLevel(verdict.level()));
        if (verdict.driver() != null && verdict.level() != RiskLevel.LOW) {
            lines.add(forDriver(verdict.driver()));
        }
        return List.copyOf(lines);
    }

    private static List<String> forLevel(RiskLevel level) {
        return switch (level) {
            case LOW -> List.of("No action needed");
            case MEDIUM -> List.of("Monitor the session");
            case HIGH -> List.of("Require additional authentication", "Flag for manual review");
            case CRITICAL -> List.of("Block the transaction", "Flag for manual review");
            case UNKNOWN -> List.of("Decide without a behavioural score: there was too little behaviour to score");
        };
    }

    private static String forDriver(ScoreName driver) {
        return switch (driver) {
            case BOT -> "Present a challenge that automation fails";
            case KEYSTROKE, BEHAVIOUR -> "Verify that the person is the account's owner";
            case LOCATION -> "Confirm the location over another channel";
            case DEVICE -> "Verify the device";
        };
    }
}
