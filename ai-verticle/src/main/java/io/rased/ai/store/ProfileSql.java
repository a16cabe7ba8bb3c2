/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.store;

/** The statements about profiles. */
final class ProfileSql {
    static final String OF_USER = """
            SELECT session_id, kind, field, sample,
                   floor(extract(epoch FROM accepted_at) / 86400)::bigint AS day
              FROM profile_samples
             WHERE organization_id = $1 AND user_id = $2
             ORDER BY ordinal
            """;

    /**
     * Of the people who taught something last; of each only so many of a kind and field, and of everybody the first of these
     * before anybody's second. Samples are numbered before they are read, as most aren't wanted.
     */
    static final String OF_ORGANIZATION = """
            SELECT own.kind, own.field, own.sample
              FROM (SELECT newest.ordinal, newest.nth
                      FROM (SELECT user_id FROM profiles
                             WHERE organization_id = $1 ORDER BY learned_at DESC LIMIT $2) AS people
                     CROSS JOIN LATERAL (
                           SELECT ordinal, row_number() OVER (PARTITION BY kind, field ORDER BY ordinal DESC) AS nth
                             FROM profile_samples
                            WHERE organization_id = $1 AND user_id = people.user_id) AS newest
                     WHERE newest.nth <= $3
                     ORDER BY newest.nth, newest.ordinal DESC
                     LIMIT $4) AS wanted
              JOIN profile_samples AS own USING (ordinal)
             ORDER BY wanted.nth, ordinal DESC
            """;

    /**
     * Locks the profiles of all whom a transaction taught and of $3, whom it teaches now (null: nobody), in one order. That of $3 is
     * made if there is none; its time is renewed once an hour, so that an index isn't written to each time.
     */
    static final String LOCK = """
            INSERT INTO profiles AS p (organization_id, user_id)
            SELECT $1, user_id
              FROM (SELECT user_id FROM profile_samples WHERE organization_id = $1 AND transaction_id = $2
                     UNION SELECT $3::text WHERE $3::text IS NOT NULL) AS involved
             ORDER BY user_id
            ON CONFLICT (organization_id, user_id)
            DO UPDATE SET learned_at = now() WHERE p.user_id = $3::text AND p.learned_at < now() - interval '1 hour'
            """;

    /** Of whomever it was learned, as a segment may have named another user than a later one: all but of $3 and these kinds and fields. */
    static final String TAKE_BACK = """
            DELETE FROM profile_samples AS s
             WHERE organization_id = $1 AND transaction_id = $2
               AND (user_id IS DISTINCT FROM $3::text
                    OR NOT EXISTS (SELECT FROM unnest($4::text[], $5::bigint[]) AS kept (kind, field)
                                    WHERE kept.kind = s.kind AND kept.field = s.field))
            """;

    /** Another transaction of the session has its sample already: the session's cap. */
    static final String ADD = """
            INSERT INTO profile_samples AS p
                   (organization_id, user_id, kind, field, session_id, transaction_id, sample)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (organization_id, user_id, kind, field, session_id)
            DO UPDATE SET sample = excluded.sample WHERE p.transaction_id = excluded.transaction_id
            """;

    /**
     * Of each kind and field the first $3 stay, and the last $4, of which at most $5 are of one day. Of fields ($6 is their kind)
     * $7 stay: those in use (typed in by three sessions, the last within 90 days), the oldest of them first; then those of five sessions,
     * however long ago; then what was typed in last. A quarter of the places is kept for
     * newcomers, so that the old ones don't fill them up for good.
     */
    static final String TRIM = """
            WITH own AS MATERIALIZED (
                 SELECT kind, field, ordinal, accepted_at FROM profile_samples
                  WHERE organization_id = $1 AND user_id = $2),
            daily AS (
                 SELECT kind, field, ordinal,
                        row_number() OVER (PARTITION BY kind, field ORDER BY ordinal) <= $3 AS of_the_first,
                        row_number() OVER (PARTITION BY kind, field, (accepted_at AT TIME ZONE 'UTC')::date
                                           ORDER BY ordinal DESC) <= $5 AS of_its_day
                   FROM own),
            numbered AS (
                 SELECT ordinal, of_the_first, of_its_day,
                        row_number() OVER (PARTITION BY kind, field, of_the_first, of_its_day
                                           ORDER BY ordinal DESC) AS nth_last
                   FROM daily),
            fields AS (
                 SELECT field, min(ordinal) AS first, max(ordinal) AS last,
                        count(*) >= 3 AND max(accepted_at) > now() - interval '90 days' AS in_use,
                        count(*) >= 5 AS enrolled
                   FROM own WHERE kind = $6 GROUP BY field),
            placed AS (
                 SELECT field, last,
                        row_number() OVER (ORDER BY in_use DESC, CASE WHEN in_use THEN first END,
                                                    enrolled DESC, last DESC) AS place
                   FROM fields),
            evicted AS (
                 SELECT field FROM placed WHERE place > $7::int - $7::int / 4 ORDER BY last DESC OFFSET $7::int / 4)
            DELETE FROM profile_samples
             WHERE ordinal IN (
                   SELECT ordinal FROM numbered WHERE NOT of_the_first AND (NOT of_its_day OR nth_last > $4)
                    UNION ALL
                   SELECT ordinal FROM own WHERE kind = $6 AND field IN (SELECT field FROM evicted))
            """;

    /** Some that learned nothing for $1 seconds. One that learns at this moment is locked, and left alone. */
    static final String FORGET = """
            WITH old AS (
                 SELECT organization_id, user_id FROM profiles
                  WHERE learned_at < now() - $1 * interval '1 second'
                  ORDER BY learned_at LIMIT $2
                    FOR UPDATE SKIP LOCKED),
            forgotten AS (
                 DELETE FROM profile_samples AS s USING old
                  WHERE s.organization_id = old.organization_id AND s.user_id = old.user_id)
            DELETE FROM profiles AS p USING old
             WHERE p.organization_id = old.organization_id AND p.user_id = old.user_id
            """;

    private ProfileSql() {}
}
