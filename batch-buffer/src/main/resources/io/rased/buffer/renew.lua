-- Makes a lease longer. KEYS: due, meta. ARGV: member, owner, lease ms. Answers 1, or 0 if the lease has ended and passed to
-- another owner, or the segment is gone.
if redis.call('HGET', KEYS[2], 'owner') ~= ARGV[2] then
  return 0
end
redis.call('ZADD', KEYS[1], clock() + tonumber(ARGV[3]), ARGV[1])
return 1
