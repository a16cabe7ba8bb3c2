/* SPDX-License-Identifier: Apache-2.0 */
/** The compact binary form of small facts about a client, and the bounds on what a client may have kept of it. */
@NullMarked
package io.rased.features.facts;

import org.jspecify.annotations.NullMarked;
