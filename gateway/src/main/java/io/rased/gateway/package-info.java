/* SPDX-License-Identifier: Apache-2.0 */
/** The one place that sees every role: reads the settings, composes the roles that are asked for, and starts and stops them. */
@NullMarked
package io.rased.gateway;

import org.jspecify.annotations.NullMarked;
