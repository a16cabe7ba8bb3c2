/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.persistence.cassandra;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WriteLimitTest {
    private final List<Promise<String>> begun = new ArrayList<>();
    private final WriteLimit limit = new WriteLimit(2);

    @Test
    void beginsTheNextWhenOneEndsEitherWay() {
        Future<String> first = limit.run(this::begin);
        Future<String> second = limit.run(this::begin);
        Future<String> third = limit.run(this::begin);
        Future<String> fourth = limit.run(this::begin);
        assertThat(begun).hasSize(2);

        begun.get(0).fail("down");
        assertThat(begun).hasSize(3);
        begun.get(1).complete("b");
        assertThat(begun).hasSize(4);
        begun.get(2).complete("c");
        begun.get(3).complete("d");

        assertThat(first.failed()).isTrue();
        assertThat(List.of(second, third, fourth)).extracting(Future::result).containsExactly("b", "c", "d");
    }

    private Future<String> begin() {
        Promise<String> promise = Promise.promise();
        begun.add(promise);
        return promise.future();
    }
}
