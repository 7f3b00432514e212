def picks(rows):
    raise NotImplementedError
