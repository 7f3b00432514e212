def read_accepted_plan(path):
    return None
