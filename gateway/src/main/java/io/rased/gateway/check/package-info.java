/* SPDX-License-Identifier: Apache-2.0 */
/** Looks at the servers before they are relied on, and says all that is wrong with them, and the fix. */
@NullMarked
package io.rased.gateway.check;

import org.jspecify.annotations.NullMarked;
