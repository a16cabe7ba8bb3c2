/* SPDX-License-Identifier: Apache-2.0 */
/** Load tests: sessions of behaviour posted to a gateway that runs, by Gatling. */
@NullMarked
package io.rased.load;

import org.jspecify.annotations.NullMarked;
