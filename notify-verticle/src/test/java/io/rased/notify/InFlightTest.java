/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.notify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InFlightTest {
    private static final int MOST = 256;
    private static final int PER_ENDPOINT = 8;

    private final InFlight inFlight = new InFlight(MOST, PER_ENDPOINT);

    @Test
    void oneSlowEndpointGetsItsShareAndNoMore() {
        assertThat(fill("slow")).isEqualTo(PER_ENDPOINT);
    }

    @Test
    void afterDozensOfSlowOnesTheNextOneFindsAPlace() {
        for (int endpoint = 0; endpoint < 40; endpoint++) {
            assertThat(fill("slow-" + endpoint)).as("endpoint %d", endpoint).isPositive();
        }
        assertThat(inFlight.total()).isLessThanOrEqualTo(MOST);
    }

    @Test
    void whatEndedMakesRoom() {
        fill("slow");
        assertThat(inFlight.busy()).containsExactly("slow");

        for (int i = 0; i < PER_ENDPOINT; i++) {
            inFlight.end("slow");
        }

        assertThat(inFlight.busy()).isEmpty();
        assertThat(inFlight.free()).isEqualTo(MOST);
    }

    /** Begins attempts as the loop does, as long as it may. */
    private int fill(String endpoint) {
        int begun = 0;
        while (inFlight.free() > 0 && !inFlight.busy().contains(endpoint)) {
            int step = Math.min(inFlight.step(), inFlight.free());
            for (int i = 0; i < step; i++) {
                inFlight.begin(endpoint);
                begun++;
            }
        }
        return begun;
    }
}
