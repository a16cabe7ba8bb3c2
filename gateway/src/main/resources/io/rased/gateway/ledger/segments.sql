-- What of the transactions $1 (organizations) and $2 (ids) was scored in the last $3 seconds.
SELECT s.organization_id, s.transaction_id, s.segment, s.events
FROM unnest($1::text[], $2::text[]) AS wanted (organization_id, transaction_id)
JOIN scored_segments s USING (organization_id, transaction_id)
WHERE s.scored_at > now() - make_interval(secs => $3)
