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
PLURAL_UNITS = {"centuries": "century", "millennia": "millennium"}

# How many of the next smaller unit, and which.
SMALLER = {
    "minute": (60, "second"), "hour": (60, "minute"), "day": (24, "hour"), "week": (7, "day"), "year": (12, "month"),
    "decade": (10, "year"), "century": (100, "year"),
}  # fmt: skip

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

# Month and day; or month, weekday, which one (-1: the last) and days after it; or days after Easter Sunday.
HOLIDAYS: dict[str, tuple[int, ...]] = {
    "new year's day": (1, 1), "new year's eve": (12, 31), "christmas eve": (12, 24), "christmas day": (12, 25), "christmas": (12, 25),
    "boxing day": (12, 26), "valentine's day": (2, 14), "independence day": (7, 4), "veterans day": (11, 11), "halloween": (10, 31),
    "thanksgiving day": (11, 3, 4), "thanksgiving": (11, 3, 4), "labor day": (9, 0, 1), "memorial day": (5, 0, -1),
    "election day": (11, 0, 1, 1), "martin luther king day": (1, 0, 3), "may day": (5, 1), "presidents' day": (2, 0, 3), "presidents day": (2, 0, 3),
    "columbus day": (10, 0, 2), "mother's day": (5, 6, 2), "father's day": (6, 6, 3), "st. patrick's day": (3, 17), "earth day": (4, 22),
    "bastille day": (7, 14), "international women's day": (3, 8), "juneteenth": (6, 19), "armistice day": (11, 11), "epiphany": (1, 6),
    "easter": (0,), "easter sunday": (0,), "easter monday": (1,), "good friday": (-2,), "palm sunday": (-7,), "ash wednesday": (-46,),
    "ascension day": (39,), "black friday": (11, 3, 4, 1), "cyber monday": (11, 3, 4, 4),
}  # fmt: skip

SETS = {
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "biweekly": "P2W",
    "monthly": "P1M",
    "yearly": "P1Y",
    "annually": "P1Y",
    "hourly": "PT1H",
    "weekends": "XXXX-WXX-WE",
}

PRESENT = ("now", "currently", "these days", "nowadays", "at present", "current")
PAST = ("recently", "lately")
FUTURE = ("the future", "the near future", "the foreseeable future", "a later date", "someday", "some day")

# What makes a length of time about right, at least or at most so long.
ROUGHLY = ("about", "almost", "nearly", "some", "more than", "less than", "at least", "at most", "roughly", "around", "up to", "fewer than")  # fmt: skip

# A verb, noun or adjective about what is to come: "scheduled for Friday", "the deadline is Monday".
AHEAD = frozenset(
    """
    plan schedule due expect slate intend set effective payable propose project forecast upcoming coming deadline pending promise
    prepare postpone delay await tentatively anticipate likely ready eager poise hope aim
    """.split()
)
# What is decided, wished or ordered so is ahead; the deciding isn't: "agreed to leave on Monday", "agreed on Monday".
URGING = frozenset(
    """
    want wish agree threaten warn vow pledge order refuse decide ask urge invite tell subpoena summon require remind instruct arrange
    request authorize volunteer
    """.split()
)
MODALS = frozenset("will shall 'll would 'd may might can could must should wo ca ought".split())

# What is put off by such a verb ends ahead: "postponed until Tuesday".
DEFERRED = frozenset("postpone extend delay defer suspend adjourn wait give set put have reschedule".split())

# In the present tense these tell of a timetable: "the ferry sails on Friday".
SCHEDULED = frozenset(
    """
    begin start open close end expire leave arrive depart sail fly return meet resume reopen visit play face host take vote retire launch sit run
    kick mature go come
    """.split()
)
