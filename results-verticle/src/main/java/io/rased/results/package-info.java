/* SPDX-License-Identifier: Apache-2.0 */
/** The results role: the API of the clients' backends. */
@NullMarked
package io.rased.results;

import org.jspecify.annotations.NullMarked;
