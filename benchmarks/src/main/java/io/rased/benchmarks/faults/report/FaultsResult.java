/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.report;

import io.rased.benchmarks.faults.inflict.FaultLog;
import io.rased.benchmarks.faults.plan.FaultsPlan;
import io.rased.benchmarks.faults.check.Findings;
import java.time.Duration;

/**
 * How a run went.
 *
 * @param plan what was asked for
 * @param log what was done
 * @param tally how much was posted, stored and notified
 * @param findings what broke a promise
 * @param loaded how long the load went on
 * @param drained how long it took from its end until nothing was missing any more, or the wait was given up
 */
public record FaultsResult(FaultsPlan plan, FaultLog log, Tally tally, Findings findings, Duration loaded, Duration drained) {}
