/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.queues;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class FailuresTest {
    @Test
    void onlyAPoisonMessageIsGivenUpAtOnce() {
        assertThat(Failures.kindOf(new PoisonMessageException("bad"))).isEqualTo(Failures.Kind.POISON);
        assertThat(Failures.kindOf(new NullPointerException())).isEqualTo(Failures.Kind.SUSPECT);
        assertThat(Failures.kindOf(new NumberFormatException())).isEqualTo(Failures.Kind.SUSPECT);
        assertThat(Failures.kindOf(new IOException())).isEqualTo(Failures.Kind.TRANSIENT);
        assertThat(Failures.kindOf(new IllegalStateException("closed"))).isEqualTo(Failures.Kind.TRANSIENT);
        assertThat(Failures.kindOf(new QueueUnavailableException("kafka"))).isEqualTo(Failures.Kind.TRANSIENT);
    }

    @Test
    void namesTheServerThatACauseNames() {
        var failure = new RuntimeException(new IOException(new QueueUnavailableException("kafka: away")));

        assertThat(Failures.serverOf(failure)).isEqualTo("kafka");
        assertThat(Failures.serverOf(new IOException())).isEqualTo("unknown");
    }

    @Test
    void aReasonShowsNoContentOfOthersExceptions() {
        assertThat(Failures.reason(new IllegalArgumentException("secret"))).doesNotContain("secret");
        assertThat(Failures.reason(new PoisonMessageException("event 3\nlacks its timestamp")))
                .isEqualTo("event 3 lacks its timestamp");
    }
}
