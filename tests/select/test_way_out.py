"""What is said when musts don't fit. The sentences themselves are tested with the choice (`test_choose`)."""

from hypothesis import given
from hypothesis import strategies as st

from planner.select.way_out import _least


@given(
    each=st.floats(0, 40), at_first=st.integers(0, 200), bend=st.sampled_from([0.7, 1.0, 1.3]),
    wanted=st.integers(1, 4000), most=st.integers(0, 400),
    about=st.one_of(st.just(0.0), st.floats(0.1, 60)),
)  # fmt: skip
def test_the_least_number_of_steps_is_found_wherever_gains_bend(
    each: float, at_first: int, bend: float, wanted: int, most: int, about: float
) -> None:
    def gain(steps: int) -> int:
        return max(0, int(each * steps**bend) - at_first) // 5 * 5

    tried_all = next((steps for steps in range(1, most + 1) if gain(steps) >= wanted), None)
    assert _least(gain, wanted, most, about) == tried_all
