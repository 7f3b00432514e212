from submission import DEFAULT_OPTIONS, Profile, make_options, score


def test_profiles_do_not_share_events():
    ada, bo = Profile("ada"), Profile("bo")
    ada.record(0, 9, "save")
    assert bo.events == []
    seed = [(1, 1, "click")]
    Profile("cy", seed).record(2, 2, "click")
    assert seed == [(1, 1, "click")]


def test_an_event_fills_one_cell_of_the_heatmap():
    profile = Profile("ada", [])
    profile.record(2, 20, "click")
    grid = profile.heatmap()
    assert (len(grid), {len(row) for row in grid}) == (7, {24})
    assert grid[2][20] == 1
    assert sum(map(sum, grid)) == 1


def test_options_are_independent_of_one_another():
    before = {name: type(value)(value) for name, value in DEFAULT_OPTIONS.items()}
    first = make_options(hide=-3)
    assert first["weights"]["hide"] == -3
    assert "hide" not in make_options()["weights"]
    first["actions"].append("hide")
    assert before == DEFAULT_OPTIONS == {"actions": ["click", "save"], "weights": {"click": 1, "save": 5}}
    assert make_options()["actions"] == ["click", "save"]


def test_score_uses_the_weights():
    profile = Profile("ada", [(0, 0, "click"), (0, 1, "save"), (0, 2, "scroll")])
    assert score(profile, {"weights": {"click": 1, "save": 5}}) == 6


def test_repeated_events_are_counted():
    profile = Profile("ada", [(6, 23, "click")] * 3)
    assert profile.heatmap()[6][23] == 3
