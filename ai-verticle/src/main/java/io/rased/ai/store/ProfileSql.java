/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.store;

/** The statements about profiles. */
final class ProfileSql {
    static final String OF_USER = """
            SELECT session_id, kind, field, sample
              FROM profile_samples
             WHERE organization_id = $1 AND user_id = $2
             ORDER BY ordinal
            """;

    /** The newest ones, of each person only so many of a kind and field. */
    static final String OF_ORGANIZATION = """
            SELECT kind, field, sample
              FROM (SELECT kind, field, sample, ordinal,
                           row_number() OVER (PARTITION BY kind, field, user_id ORDER BY ordinal DESC) AS nth
                      FROM (SELECT * FROM profile_samples
                             WHERE organization_id = $1 ORDER BY ordinal DESC LIMIT $2) AS newest) AS numbered
             WHERE nth <= $3
             ORDER BY ordinal
            """;

    /** Another transaction of the session has its sample already: the session's cap. */
    static final String ADD = """
            INSERT INTO profile_samples AS p
                   (organization_id, user_id, kind, field, session_id, transaction_id, sample)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (organization_id, user_id, kind, field, session_id)
            DO UPDATE SET sample = excluded.sample WHERE p.transaction_id = excluded.transaction_id
            """;

    /** Of whomever it was learned, as a segment may have named another user than a later one; all but of $3. */
    static final String TAKE_BACK = """
            DELETE FROM profile_samples
             WHERE ordinal IN (
                   SELECT ordinal FROM profile_samples
                    WHERE organization_id = $1 AND transaction_id = $2 AND user_id IS DISTINCT FROM $3
                    ORDER BY user_id, kind, field
                      FOR UPDATE)
            """;

    /** Skips what another transaction of this user trims at the same time. */
    static final String TRIM = """
            DELETE FROM profile_samples
             WHERE ordinal IN (
                   SELECT ordinal FROM profile_samples
                    WHERE ordinal IN (
                          SELECT ordinal
                            FROM (SELECT ordinal,
                                         row_number() OVER (PARTITION BY kind, field ORDER BY ordinal) AS nth,
                                         row_number() OVER (PARTITION BY kind, field ORDER BY ordinal DESC) AS nth_last
                                    FROM profile_samples
                                   WHERE organization_id = $1 AND user_id = $2) AS numbered
                           WHERE nth > $3 AND nth_last > $4)
                      FOR UPDATE SKIP LOCKED)
            """;

    private ProfileSql() {}
}
