"""The calendar's words: months, weekdays, units, seasons, parts of the day, holidays, and what hints at the future."""

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
    "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8,
    "sept": 9, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip

WEEKDAYS = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip

# Unit of time to its letter in TIMEX3; those in TIMES come after the T.
UNITS = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "month": "M", "quarter": "Q", "year": "Y",
    "decade": "E", "century": "C", "fortnight": "W", "weekend": "WE", "night": "D", "millennium": "L",
}  # fmt: skip
TIMES = frozenset({"second", "minute", "hour"})

SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
SEASON_MONTHS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}

PARTS = {
    "morning": "MO",
    "midday": "MI",
    "afternoon": "AF",
    "evening": "EV",
    "night": "NI",
    "overnight": "NI",
}

# Month and day, or month, weekday and which one (-1: the last).
HOLIDAYS: dict[str, tuple[int, ...]] = {
    "new year's day": (1, 1), "new year's eve": (12, 31), "christmas eve": (12, 24), "christmas day": (12, 25), "christmas": (12, 25),
    "boxing day": (12, 26), "valentine's day": (2, 14), "independence day": (7, 4), "veterans day": (11, 11), "halloween": (10, 31),
    "thanksgiving day": (11, 3, 4), "thanksgiving": (11, 3, 4), "labor day": (9, 0, 1), "memorial day": (5, 0, -1),
    "election day": (11, 1, 1), "martin luther king day": (1, 0, 3), "may day": (5, 1),
}  # fmt: skip

SETS = {
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "monthly": "P1M",
    "yearly": "P1Y",
    "annually": "P1Y",
    "hourly": "PT1H",
}

PRESENT = ("now", "currently", "these days", "nowadays", "at present", "current")
PAST = ("recently", "lately")
FUTURE = ("the future", "the near future")

# A verb, noun or preposition that points ahead of the day of publication.
AHEAD = frozenset(
    """
    will shall 'll would plan schedule due expect slate intend set effective payable until till begin by propose aim hope
    upcoming coming deadline pending promise vow prepare postpone delay await may might tentatively
    """.split()
)
