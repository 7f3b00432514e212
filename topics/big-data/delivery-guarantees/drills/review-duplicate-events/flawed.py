"""Bill clicks from a partitioned log, each once."""


def consume(log, store, partition, batch=100):
    """Bill all clicks from the stored offset on and return how many were billed."""
    seen = set()
    billed = 0
    while True:
        offset = store.offset(partition)
        events = log.read(partition, offset, batch)
        if not events:
            return billed
        store.set_offset(partition, offset + len(events))
        with store.transaction():
            for event in events:
                key = (event["user"], event["campaign"], event["cents"])
                if key in seen:
                    continue
                seen.add(key)
                store.add(event["campaign"], event["cents"])
                billed += 1
