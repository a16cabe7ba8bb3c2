/* SPDX-License-Identifier: Apache-2.0 */
/** Results, their versions, their list, and waiting for them. */
@NullMarked
package io.rased.results.reading;

import org.jspecify.annotations.NullMarked;
