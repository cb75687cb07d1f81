"""Where nobody knows how long a border takes, a driver reads when a flight lands and no hour of arrival in the city."""

from copies import legs, planned, said

from delegate.sheet import Edition, settle


def test_who_fetches_from_a_flight_whose_border_takes_nobody_knows_how_long_reads_no_hour_of_arrival() -> None:
    plan, _ = planned("tokyo-singapore-mission")
    sheet = settle(plan, edition=Edition.MOVEMENTS, languages=("en",))
    times = {said(row.way)[0]: (said(row.time.start), said(row.time.end), row.when.end is None) for row in legs(sheet)}

    assert times["by Coach 1 from Tokyo Haneda Airport to Lantern Hotel Tokyo"] == (("14:25",), (), True)
    known = times["by coach from Hong Kong International Airport to Chamber House"]
    assert known == (("23:04",), ("23:49",), False)
