-- What is due by now, the longest due first. KEYS: due. ARGV: how many at the most.
return redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', clock(), 'LIMIT', 0, ARGV[1])
