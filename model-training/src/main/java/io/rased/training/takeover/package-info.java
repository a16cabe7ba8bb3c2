/* SPDX-License-Identifier: Apache-2.0 */
/** How well location and device tell another person, on generated organizations: there is no public data of both. */
@NullMarked
package io.rased.training.takeover;

import org.jspecify.annotations.NullMarked;
