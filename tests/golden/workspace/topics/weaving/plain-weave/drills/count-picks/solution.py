def picks(rows):
    return sum(map(sum, rows))
