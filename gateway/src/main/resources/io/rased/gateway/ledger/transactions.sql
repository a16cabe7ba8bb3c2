-- The next $3 transactions behind ($1, $2) of which something was scored in the last $4 seconds.
SELECT organization_id, transaction_id FROM transactions
WHERE (organization_id, transaction_id) > ($1, $2) AND scored_at > now() - make_interval(secs => $4)
ORDER BY organization_id, transaction_id LIMIT $3
