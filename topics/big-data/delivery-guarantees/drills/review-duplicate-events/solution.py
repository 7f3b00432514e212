"""Bill clicks from a partitioned log, each once."""


def consume(log, store, partition, batch=100):
    """Bill all clicks from the stored offset on and return how many were billed."""
    billed = 0
    while True:
        offset = store.offset(partition)
        events = log.read(partition, offset, batch)
        if not events:
            return billed
        # Totals, remembered ids and the offset become durable together.
        with store.transaction():
            fresh = 0
            for event in events:
                if store.seen(event["id"]):
                    continue
                store.remember(event["id"])
                store.add(event["campaign"], event["cents"])
                fresh += 1
            store.set_offset(partition, offset + len(events))
        billed += fresh
