/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.geo;

import com.maxmind.db.MaxMindDbConstructor;
import com.maxmind.db.MaxMindDbParameter;
import org.jspecify.annotations.Nullable;

/**
 * What of a record of an ASN database is read; public for the reader's reflection.
 *
 * @param number of the autonomous system
 */
public record AsnRow(@Nullable Long number) {
    @MaxMindDbConstructor
    public AsnRow(@MaxMindDbParameter(name = "autonomous_system_number") @Nullable Long number) {
        this.number = number;
    }
}
