/* SPDX-License-Identifier: Apache-2.0 */
/** The operators' port: health and metrics. Never public. */
@NullMarked
package io.rased.http.management;

import org.jspecify.annotations.NullMarked;
