/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.queues;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class KeyedLanesTest {
    private final Map<String, Promise<Void>> running = new LinkedHashMap<>();
    private final List<String> begun = new ArrayList<>();
    private final KeyedLanes<String> lanes = new KeyedLanes<>(2, task -> task.substring(0, 1), task -> {
        Promise<Void> promise = Promise.promise();
        running.put(task, promise);
        begun.add(task);
        return promise.future();
    });

    @Test
    void keepsTheOrderOfAKey() {
        lanes.add("a1");
        lanes.add("a2");
        assertThat(begun).containsExactly("a1");

        end("a1");
        assertThat(begun).containsExactly("a1", "a2");
    }

    @Test
    void runsNoMoreKeysAtOnceThanAllowed() {
        lanes.add("a1");
        lanes.add("b1");
        lanes.add("c1");
        assertThat(begun).containsExactly("a1", "b1");

        end("b1");
        assertThat(begun).containsExactly("a1", "b1", "c1");
        assertThat(lanes.active()).isEqualTo(2);
    }

    @Test
    void aBusyKeyDoesNotStarveOthers() {
        lanes.add("a1");
        lanes.add("b1");
        lanes.add("a2");
        lanes.add("a3");
        lanes.add("c1");

        end("a1");

        assertThat(begun).containsExactly("a1", "b1", "c1");
    }

    @Test
    void aFailedTaskFreesItsPlace() {
        lanes.add("a1");
        lanes.add("a2");

        Objects.requireNonNull(running.remove("a1")).fail("down");

        assertThat(begun).containsExactly("a1", "a2");
    }

    @Test
    void drainsOnlyWhatHasNotBegun() {
        lanes.add("a1");
        lanes.add("a2");
        lanes.add("b1");
        lanes.add("c1");
        List<String> dropped = new ArrayList<>();

        lanes.drain(dropped::add);
        end("a1");
        end("b1");

        assertThat(dropped).containsExactlyInAnyOrder("a2", "c1");
        assertThat(begun).containsExactly("a1", "b1");
        assertThat(lanes.active()).isZero();
    }

    private void end(String task) {
        Objects.requireNonNull(running.remove(task)).complete();
    }
}
