/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.process;

import java.time.Duration;

/**
 * Hears what the supervisor sees and does. Called from the supervisor's threads; of a death before the restart that follows it, so
 * a call that takes long holds up that restart.
 */
public interface SupervisorListener {
    /** The child ended by itself, or someone else ended it; it is started again after the wait. */
    void died(Child child, Duration wait);

    /** The child serves again, with a new pid. */
    void restarted(Child child);

    /** The child could not be started again; the next try follows its next death, or the wait. */
    void failed(Child child, String why);
}
