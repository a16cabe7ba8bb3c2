/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RememberedReadsTest {
    private final RememberedReads<String, Integer> reads =
            new RememberedReads<>(Caffeine.newBuilder().build());

    /** Reads that have begun, to be ended by the test. */
    private final List<Promise<Integer>> begun = new ArrayList<>();

    @Test
    void manyWhoAskAtOnceCostOneRead() {
        List<Future<Integer>> answers = List.of(ask("a"), ask("a"), ask("a"));
        assertThat(begun).hasSize(1);
        assertThat(answers).noneMatch(Future::isComplete);

        begun.get(0).complete(7);
        assertThat(answers).extracting(Future::result).containsExactly(7, 7, 7);
        assertThat(ask("a").result()).isEqualTo(7);
        assertThat(begun).hasSize(1);
    }

    @Test
    void eachKeyIsReadByItself() {
        ask("a");
        Future<Integer> other = ask("b");

        begun.get(1).complete(2);
        assertThat(other.result()).isEqualTo(2);
        assertThat(begun).hasSize(2);
    }

    @Test
    void aFailureIsToldToAllWhoWaitAndNotRemembered() {
        List<Future<Integer>> answers = List.of(ask("a"), ask("a"));

        begun.get(0).fail("away");
        assertThat(answers).allMatch(Future::failed);
        Future<Integer> again = ask("a");
        begun.get(1).complete(8);
        assertThat(again.result()).isEqualTo(8);
    }

    @Test
    void whatWasForgottenIsReadAgain() {
        ask("a");
        begun.get(0).complete(1);

        reads.forget("a");
        Future<Integer> again = ask("a");
        begun.get(1).complete(2);
        assertThat(again.result()).isEqualTo(2);
    }

    @Test
    void whatIsForgottenWhileItIsReadIsNotRemembered() {
        Future<Integer> before = ask("a");
        reads.forget("a");
        Future<Integer> after = ask("a");

        begun.get(0).complete(1);
        assertThat(before.result()).isEqualTo(1);
        assertThat(after.isComplete()).isFalse();

        begun.get(1).complete(2);
        assertThat(after.result()).isEqualTo(2);
        assertThat(ask("a").result()).isEqualTo(2);
        assertThat(begun).hasSize(2);
    }

    private Future<Integer> ask(String key) {
        return reads.get(key, () -> {
            Promise<Integer> read = Promise.promise();
            begun.add(read);
            return read.future();
        });
    }
}
