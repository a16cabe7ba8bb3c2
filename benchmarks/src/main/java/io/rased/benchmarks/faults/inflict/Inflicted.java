/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.inflict;

import io.rased.benchmarks.faults.plan.Fault.Kind;
import java.time.Duration;

/**
 * A fault that is over.
 *
 * @param kind what was done
 * @param victim to whom
 * @param lasted how long the fault itself took: for SIGTERM, until the process had ended
 * @param untilServing how long from its end until the victim served again; of what kills at once, from the kill
 * @param died whether it is another process now
 */
public record Inflicted(Kind kind, String victim, Duration lasted, Duration untilServing, boolean died) {}
