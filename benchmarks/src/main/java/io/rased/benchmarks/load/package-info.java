/* SPDX-License-Identifier: Apache-2.0 */
/** Load on a gateway's front door, as cheap for the machine as it can be, and what came of it. */
@org.jspecify.annotations.NullMarked
package io.rased.benchmarks.load;
