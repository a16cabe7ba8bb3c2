/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WrappingTest {
    private static final List<String> COMMAND = List.of("server", "--port", "1");

    @Test
    void asksForTheDeathSignalAfterTheUserHasChanged() {
        Wrapping wrapping = new Wrapping(true, true, 42);

        for (RunAs runAs : List.of(RunAs.USER_NAMESPACE, RunAs.NOBODY)) {
            List<String> line = wrapping.wrap(runAs, COMMAND);
            int change = Math.max(line.indexOf("unshare"), line.indexOf("--reuid"));

            assertThat(change).isPositive();
            assertThat(line.indexOf("--pdeathsig")).isGreaterThan(change);
            assertThat(line).endsWith("42", "server", "--port", "1");
        }
    }

    @Test
    void startsTheCommandItselfWhereNothingCanBeWrapped() {
        assertThat(new Wrapping(false, false, 42).wrap(RunAs.SAME_USER, COMMAND))
                .isEqualTo(COMMAND);
    }
}
