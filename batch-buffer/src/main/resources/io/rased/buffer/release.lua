-- Ends a lease. KEYS: due, sealed, meta, sealed_bytes. ARGV: member, owner, and the ms after which the segment is due
-- again, or -1 when it was handed over and can go. Answers 1, or 0 if the lease has passed to another owner, who then
-- answers for the segment.
if redis.call('HGET', KEYS[3], 'owner') ~= ARGV[2] then
  return 0
end
local again = tonumber(ARGV[3])
if again >= 0 then
  redis.call('ZADD', KEYS[1], clock() + again, ARGV[1])
  redis.call('HDEL', KEYS[3], 'owner')
  return 1
end
redis.call('DECRBY', KEYS[4], redis.call('HGET', KEYS[3], 'bytes'))
redis.call('UNLINK', KEYS[2], KEYS[3])
redis.call('ZREM', KEYS[1], ARGV[1])
return 1
