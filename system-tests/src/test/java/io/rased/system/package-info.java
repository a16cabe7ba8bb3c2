/* SPDX-License-Identifier: Apache-2.0 */
/** The whole of Rased on real servers: what users and operators rely on. */
@NullMarked
package io.rased.system;

import org.jspecify.annotations.NullMarked;
