-- A row of each user of whom something is kept. What changes a profile locks it first, so that changes of one profile come one
-- after another; and it says when the profile last learned (within an hour), to forget it by, and to find an organization's
-- newest people without counting anybody's samples.
CREATE TABLE profiles (
  organization_id text NOT NULL,
  user_id         text NOT NULL,
  learned_at      timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organization_id, user_id)
);
CREATE INDEX profiles_newest ON profiles (organization_id, learned_at DESC);
CREATE INDEX profiles_oldest ON profiles (learned_at);
INSERT INTO profiles (organization_id, user_id, learned_at)
SELECT organization_id, user_id, max(accepted_at) FROM profile_samples GROUP BY organization_id, user_id;
DROP INDEX profile_samples_newest;
