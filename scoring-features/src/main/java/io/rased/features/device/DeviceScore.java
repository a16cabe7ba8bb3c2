/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.device;

import io.rased.features.odds.Assessed;
import io.rased.features.odds.Contribution;
import io.rased.features.odds.Imitation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How likely it is that the device is in other hands than the person's: a likelihood ratio of what it tells of itself,
 *
 * <pre>{@code
 * ln P(facts | attacker) − ln ((1 − ν)/n · Σ P(facts | device of history i) + ν · P(facts | new device))
 * }</pre>
 *
 * over the person's last {@value #MOST_HISTORY} transactions, where ν = max({@value #NEW_AT_LEAST}, 1/(n + 2)) is how often
 * a person has a device that is new to us. On a known device each attribute has changed or has not ({@link Attribute});
 * a changed one is as likely as its value is among persons, so that a rare one costs more. An attacker's copy of the
 * person's device bounds what a familiar one proves ({@link Imitation}). Contradictions ({@link Contradiction}) are added.
 *
 * <p>The sum over devices is that of Freeman et al. (NDSS 2016), with a device in the place of an address. The numbers are
 * priors and not fitted: no public data has devices and takeovers. Pure; safe on any thread; finite for any facts.
 */
public final class DeviceScore {
    /** Older transactions than these are left out. */
    public static final int MOST_HISTORY = 50;

    private static final double NEW_AT_LEAST = 0.02;
    private static final double COPIED = 0.03;
    private static final String NEW_DEVICE = "new_device";

    private DeviceScore() {}

    /**
     * The probability and its parts, by name: an attribute, with the share of its value among persons; {@code new_device}
     * or {@code known_device}; a contradiction. Without a history: by rarity and contradictions alone.
     *
     * @param history of the person, the newest first
     * @return empty if the device tells nothing of itself
     */
    public static Optional<Assessed> of(DeviceFacts facts, List<DeviceFacts> history, Population population) {
        if (facts.isEmpty()) {
            return Optional.empty();
        }
        List<DeviceFacts> known = history.stream()
                .filter(each -> !each.isEmpty())
                .limit(MOST_HISTORY)
                .toList();
        Likeness likeness = new Likeness(facts, population);
        List<Contribution> parts = new ArrayList<>(Imitation.bound(compared(likeness, known), COPIED));
        for (Contradiction each : Contradiction.values()) {
            if (each.holds(facts)) {
                int before = (int) known.stream().filter(each::holds).count();
                parts.add(new Contribution(each.wireName(), 1, each.rate().logRatio(true, before, known.size())));
            }
        }
        parts.removeIf(part -> part.logRatio() == 0);
        return Optional.of(Assessed.of(parts, known.size()));
    }

    /** The parts of the explanation that is likelier: a known device that has changed, or a new one. */
    private static List<Contribution> compared(Likeness likeness, List<DeviceFacts> known) {
        List<Contribution> ofNew = new ArrayList<>();
        likeness.told().forEach(each -> ofNew.add(part(likeness, each, likeness.rarity(each))));
        if (known.isEmpty()) {
            return ofNew;
        }
        double shareOfNew = Math.max(NEW_AT_LEAST, 1.0 / (known.size() + 2));
        double likelihoodOfNew = shareOfNew * Math.exp(-sum(ofNew));
        double likelihood = likelihoodOfNew;
        double best = Double.POSITIVE_INFINITY;
        List<Contribution> ofBest = ofNew;
        for (DeviceFacts device : known) {
            List<Contribution> parts = against(likeness, device);
            double ratio = sum(parts);
            likelihood += (1 - shareOfNew) / known.size() * Math.exp(-ratio);
            if (ratio < best) {
                best = ratio;
                ofBest = parts;
            }
        }
        boolean isNew = likelihoodOfNew > likelihood / 2;
        List<Contribution> parts = new ArrayList<>(isNew ? ofNew : ofBest);
        // What the mixture adds to the sum of the parts: the price of a new device, or how usual the known one is.
        parts.add(new Contribution(
                isNew ? NEW_DEVICE : "known_device", isNew ? 1 : 0, -Math.log(likelihood) - sum(parts)));
        return parts;
    }

    private static List<Contribution> against(Likeness likeness, DeviceFacts device) {
        List<Contribution> parts = new ArrayList<>();
        likeness.told().forEach(each -> parts.add(part(likeness, each, likeness.against(device, each))));
        parts.add(new Contribution("browser_version", 1, likeness.version(device)));
        return parts;
    }

    private static Contribution part(Likeness likeness, Attribute attribute, double logRatio) {
        return new Contribution(attribute.wireName(), likeness.share(attribute), logRatio);
    }

    private static double sum(List<Contribution> parts) {
        return parts.stream().mapToDouble(Contribution::logRatio).sum();
    }
}
