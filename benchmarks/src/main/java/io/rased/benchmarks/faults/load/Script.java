/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.load;

import io.rased.commands.demo.session.DemoEvent;
import java.util.List;
import java.util.Set;

/**
 * What a transaction will post.
 *
 * @param batches the events of each
 * @param flagged the batches that ask for a score, by place; the last one is always one of them
 */
record Script(List<List<DemoEvent>> batches, Set<Integer> flagged) {
    Script {
        batches = batches.stream().map(List::copyOf).toList();
        flagged = Set.copyOf(flagged);
    }
}
