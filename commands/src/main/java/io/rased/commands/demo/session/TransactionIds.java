/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.demo.session;

import io.rased.event.IdForm;
import io.rased.event.TransactionId;
import java.util.Locale;

/** Ids that are unique in a run, valid, and still tell a person which session it is. For one thread. */
public final class TransactionIds {
    private int count;

    /** The id of the next session. */
    public TransactionId next(DemoSession session) {
        count++;
        // The number makes it unique: one session's name may occur in two data sets, and a cut name may as well.
        String id =
                String.format(Locale.ROOT, "demo-%04d-", count) + session.name().replaceAll("[^A-Za-z0-9._~-]+", "-");
        return new TransactionId(id.substring(0, Math.min(id.length(), IdForm.MAX_LENGTH)));
    }
}
