-- What a segment was scored by is kept while its transaction may go on (ai.evidence.retention); after that, only that it was.
ALTER TABLE scored_segments ALTER COLUMN evidence DROP NOT NULL;
CREATE INDEX scored_segments_with_evidence ON scored_segments (scored_at) WHERE evidence IS NOT NULL;
-- For erasure.
CREATE INDEX transactions_by_user ON transactions (organization_id, user_id) WHERE user_id IS NOT NULL;
