/* SPDX-License-Identifier: Apache-2.0 */
/** Binds a YAML file and the environment to immutable settings records, and reports all faults in one message. */
@NullMarked
package io.rased.config;

import org.jspecify.annotations.NullMarked;
