/* SPDX-License-Identifier: Apache-2.0 */
/** The bytes of JSON's strings and numbers, for cursors that go over a text where it stands. */
@NullMarked
package io.rased.event.json;

import org.jspecify.annotations.NullMarked;
