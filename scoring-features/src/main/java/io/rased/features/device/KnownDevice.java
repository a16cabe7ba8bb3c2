/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.device;

import io.rased.features.odds.Familiar;
import io.rased.features.odds.Learned;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A familiar device of a person's.
 *
 * @param told what it told
 * @param times how often it is among the transactions that count
 */
record KnownDevice(Told told, int times) {
    /**
     * The familiar devices that count, each once. A device is familiar as a whole: values that are familiar each by itself, of two
     * devices of the person's, make none.
     *
     * @param history the oldest first
     */
    static List<KnownDevice> of(List<Learned<Told>> history) {
        Set<Object> familiar = Familiar.values(history, told -> told);
        Map<Told, Integer> times = new LinkedHashMap<>();
        for (Told told : Familiar.counted(history)) {
            if (familiar.contains(told)) {
                times.merge(told, 1, Integer::sum);
            }
        }
        return times.entrySet().stream()
                .map(each -> new KnownDevice(each.getKey(), each.getValue()))
                .toList();
    }
}
