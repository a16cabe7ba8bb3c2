/* SPDX-License-Identifier: Apache-2.0 */
/** {@code ./rased doctor}: what is wrong with the servers, before a gateway relies on them. */
@NullMarked
package io.rased.gateway.doctor;

import org.jspecify.annotations.NullMarked;
