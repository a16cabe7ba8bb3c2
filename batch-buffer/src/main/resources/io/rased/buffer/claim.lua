-- Takes the lease of a due segment, closing it first if it is still open. To lease is to put its deadline off: if the
-- holder dies, the segment is due again when the lease ends, and any other node finds it.
--
-- KEYS: due, events, transaction, sealed, meta, sealed_bytes. ARGV: member, segment, owner, lease ms, max age ms.
-- Answers false if there is nothing to claim, else the segment's metadata.
local member, segment, owner = ARGV[1], tonumber(ARGV[2]), ARGV[3]
local now = clock()
local deadline = redis.call('ZSCORE', KEYS[1], member)
if not deadline or tonumber(deadline) > now then
  return false -- another node was faster, or a batch has put the deadline off
end

local state = redis.call('HMGET', KEYS[3],
  'segment', 'batches', 'bytes', 'events', 'earliest', 'latest', 'opened', 'user', 'address', 'agent')
if state[1] and tonumber(state[1]) == segment and redis.call('EXISTS', KEYS[2]) == 1 then
  local aged = tonumber(state[7]) + tonumber(ARGV[5]) <= now
  close(
    {events = KEYS[2], transaction = KEYS[3], due = KEYS[1], sealed = KEYS[4], meta = KEYS[5],
      sealed_bytes = KEYS[6]},
    member,
    {number = segment, batches = state[2], bytes = state[3], events = state[4], earliest = state[5],
      latest = state[6], opened = state[7], user = state[8], address = state[9], agent = state[10]},
    aged and 'max_age_exceeded' or 'idle_expired', now)
end

if redis.call('EXISTS', KEYS[4]) == 0 then
  redis.call('ZREM', KEYS[1], member) -- handed over already, or its list outlived its time to live
  return false
end
redis.call('ZADD', KEYS[1], now + tonumber(ARGV[4]), member)
redis.call('HSET', KEYS[5], 'owner', owner)
return redis.call('HMGET', KEYS[5],
  'reason', 'sealed', 'opened', 'batches', 'events', 'earliest', 'latest', 'user', 'address', 'agent')
