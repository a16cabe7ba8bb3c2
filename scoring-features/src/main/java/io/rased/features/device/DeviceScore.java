/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.device;

import io.rased.features.odds.Assessed;
import io.rased.features.odds.Contribution;
import io.rased.features.odds.Familiar;
import io.rased.features.odds.Imitation;
import io.rased.features.odds.Learned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How likely it is that the device is in other hands than the person's: a likelihood ratio of what it tells of itself,
 *
 * <pre>{@code
 * ln P(facts | attacker) − ln ((1 − ν)/n · Σ P(facts | device of history i) + ν · a^d · P(facts | new device))
 * }</pre>
 *
 * over the person's n transactions that count ({@link Familiar#counted}) and whose device is familiar, where ν = max({@value #NEW_AT_LEAST}, 1/(n + 2)) is how often
 * a person has a device that is new to us, and a = {@value #A_DAY} how much likelier that is of one that was accepted on d days
 * already ({@link Familiar#days}). On a known device each attribute has changed or has not ({@link Attribute});
 * a changed one is as likely as its value is among persons, so that a rare one costs more. An attacker's copy of the
 * person's device bounds what a familiar one proves ({@link Imitation}). Contradictions ({@link Contradiction}) are added.
 *
 * <p><b>Poisoning.</b> Only a device that is familiar as a whole ({@link Familiar}) is one of the history. One that was accepted on
 * fewer than three days gains {@code ln a} a day, {@code 2 ln a} at most, and says nothing for the person at best. The person's
 * own, if the first twenty transactions are of it, keeps half of the weight, and loses {@code ln 2} at most, whoever else becomes
 * familiar.
 *
 * <p>The sum over devices is that of Freeman et al. (NDSS 2016), with a device in the place of an address. The numbers are
 * priors and not fitted: no public data has devices and takeovers. Pure; safe on any thread; finite for any facts.
 */
public final class DeviceScore {
    private static final double NEW_AT_LEAST = 0.02;
    private static final double A_DAY = 3;
    private static final double COPIED = 0.03;
    private static final String NEW_DEVICE = "new_device";

    private DeviceScore() {}

    /**
     * The probability and its parts, by name: an attribute, with the share of its value among persons; {@code new_device}
     * or {@code known_device}; a contradiction. Without a history: by rarity and contradictions alone.
     *
     * @param history of the person, the oldest first
     * @return empty if the device tells nothing of itself
     */
    public static Optional<Assessed> of(DeviceFacts facts, List<Learned<DeviceFacts>> history, Population population) {
        if (facts.isEmpty()) {
            return Optional.empty();
        }
        List<Learned<Told>> known = Told.of(history);
        Likeness likeness = new Likeness(facts, population);
        int days = Familiar.days(known, likeness::mayBe);
        List<Contribution> parts =
                new ArrayList<>(Imitation.bound(compared(likeness, KnownDevice.of(known), days), COPIED));
        for (Contradiction each : Contradiction.values()) {
            each.part(facts, known).ifPresent(parts::add);
        }
        parts.removeIf(part -> part.logRatio() == 0);
        return Optional.of(Assessed.of(parts, known.size()));
    }

    /** The parts of the explanation that is likelier: a known device that has changed, or a new one. */
    private static List<Contribution> compared(Likeness likeness, List<KnownDevice> known, int days) {
        List<Contribution> ofNew = new ArrayList<>();
        likeness.told().forEach(each -> ofNew.add(part(likeness, each, likeness.rarity(each))));
        if (known.isEmpty()) {
            return ofNew;
        }
        int counted = known.stream().mapToInt(KnownDevice::times).sum();
        double shareOfNew = Math.max(NEW_AT_LEAST, 1.0 / (counted + 2));
        double likelihoodOfNew = Math.min(1, shareOfNew * Math.pow(A_DAY, days)) * Math.exp(-sum(ofNew));
        double likelihood = likelihoodOfNew;
        double best = Double.POSITIVE_INFINITY;
        List<Contribution> ofBest = ofNew;
        for (KnownDevice device : known) {
            List<Contribution> parts = against(likeness, device);
            double ratio = sum(parts);
            likelihood += (1 - shareOfNew) / counted * device.times() * Math.exp(-ratio);
            if (ratio < best) {
                best = ratio;
                ofBest = parts;
            }
        }
        boolean isNew = likelihoodOfNew > likelihood / 2;
        // However often a new device was accepted, it recognises nobody: that is left to three days.
        double says = isNew ? Math.max(0, -Math.log(likelihood)) : -Math.log(likelihood);
        List<Contribution> parts = new ArrayList<>(isNew ? ofNew : ofBest);
        // What the mixture adds to the sum of the parts: the price of a new device, or how usual the known one is.
        parts.add(new Contribution(isNew ? NEW_DEVICE : "known_device", isNew ? 1 : 0, says - sum(parts)));
        return parts;
    }

    private static List<Contribution> against(Likeness likeness, KnownDevice device) {
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
