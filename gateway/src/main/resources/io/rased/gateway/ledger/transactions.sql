-- The next $3 transactions behind ($1, $2).
SELECT organization_id, transaction_id FROM transactions
WHERE (organization_id, transaction_id) > ($1, $2)
ORDER BY organization_id, transaction_id LIMIT $3
