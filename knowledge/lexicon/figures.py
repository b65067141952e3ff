"""Words that stand beside numbers and tell what they are."""

MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
)  # fmt: skip

# Verbs before an ordinal that is a rank: "She finished fourth."
RANKING = (
    "finish",
    "finished",
    "finishing",
    "finishes",
    "came",
    "placed",
    "ranked",
    "ranks",
    "ranking",
    "rank",
    "stood",
)

# A number after one of these is its name: "Part 3", "Flight 370".
NUMBERED = (
    "act", "apollo", "appendix", "area", "article", "bus", "chapter", "channel", "class", "clause", "covid", "day", "division", "episode", "exhibit", "exit",
    "figure", "flight", "formula", "formation", "game", "gate", "grade", "group", "heat", "highway", "interstate", "issue", "item", "key stage", "lane", "leg", "level",
    "line", "lot", "match", "matchday", "no", "no.", "nos", "nos.", "number", "page", "paragraph", "part", "pier", "platform", "phase", "proposition", "question",
    "resolution", "room", "round", "route", "schedule", "season", "section", "sector", "series", "set", "stage", "step", "super bowl", "table", "terminal", "tier",
    "title", "track", "type", "under", "unit", "verse", "volume", "week", "windows", "year", "zone",
)  # fmt: skip

STREETS = (
    "avenue", "ave", "boulevard", "blvd", "close", "court", "crescent", "drive", "dr", "highway", "lane", "parade", "place", "road", "rd", "row",
    "square", "street", "st", "terrace", "way",
)  # fmt: skip

# What stands before a year.
YEARLY = ("in", "since", "during", "until", "till", "before", "after", "early", "late", "of", "by")

# Verbs of change: what follows them directly is by how much, what follows "to" is how much it then was.
CHANGES = (
    "added", "adding", "climbed", "climbing", "cut", "declined", "decreased", "dipped", "down", "dropped", "dropping", "eased", "fallen", "fell", "gained", "gaining",
    "higher", "increased", "jumped", "lost", "losing", "lower", "plunged", "raised", "rallied", "risen", "rose", "shed", "sank", "slid", "slipped", "slumped", "soared",
    "surged", "tumbled", "up", "by",
)  # fmt: skip

# What bounds a number that comes after; each tuple is one kind of bound.
NO_MORE = ("no more than", "not more than", "no larger than", "no higher than", "no longer than", "no later than", "no bigger than", "no older than")  # fmt: skip
NO_LESS = (
    "no less than",
    "no fewer than",
    "not less than",
    "no lower than",
    "no smaller than",
    "no younger than",
)
AT_LEAST = ("at least", "a minimum of", "minimum of", "as many as at least", "not under")
AT_MOST = (
    "at most", "at the most", "up to", "as much as", "as many as", "as high as", "as long as", "as far as", "as old as", "a maximum of", "maximum of",
    "within", "capped at", "limited to",
)  # fmt: skip
MORE = (
    "more than", "over", "above", "upward of", "upwards of", "in excess of", "greater than", "higher than", "larger than", "longer than", "older than",
    "bigger than", "beyond", "exceed", "exceeds", "exceeded", "exceeding", "surpass", "surpasses", "surpassed", "surpassing", "topped", "topping",
    "north of", "past the", "better than",
)  # fmt: skip
LESS = (
    "less than", "fewer than", "lower than", "smaller than", "shorter than", "younger than", "under", "below", "just short of", "just shy of",
    "shy of", "short of", "south of",
)  # fmt: skip
ABOUT = (
    "about", "around", "approximately", "approx.", "approx", "roughly", "some", "circa", "an estimated", "estimated", "nearly", "almost", "nearing",
    "approaching", "close to", "barely", "not quite", "in the region of", "or so", "maybe", "perhaps", "an average of", "average of", "averaging",
)  # fmt: skip
# They may come between such words and the number: "more than a whopping 20".
STRESSING = ("estimated", "total of", "record", "additional", "further", "whopping", "mere", "combined", "staggering", "full")  # fmt: skip

# Before "half", where it is a part of something; after these it is a part of a game or a year.
HALVING = (
    "than",
    "nearly",
    "almost",
    "about",
    "around",
    "over",
    "under",
    "by",
    "least",
    "in",
    "roughly",
    "only",
    "just",
)
HALVED = ("of", "the", "its", "their", "his", "her", "our", "my", "your", "those", "these", "that", "what", "as", "dozen", "a", "an")  # fmt: skip
GAME_HALVES = ("first", "second", "this", "last", "next", "other", "latter", "opening", "each", "half", "early", "late", "per")  # fmt: skip

# "A third": of something or more than something, not a third man.
SHARING = ("of", "more", "less", "higher", "lower", "bigger", "smaller", "in", "to", "on", "off", "by", "and", "as", "over", "since", "from")  # fmt: skip

# Verbs that join the ends of a range the other way round: "eased to 138 lots from 212".
NARROWING = ("narrowed", "eased", "widened", "shrunk", "shrank", "expanded", "narrowing", "easing")

# After the time of day.
CLOCKS = ("a.m.", "p.m.", "a.m", "p.m", "am", "pm", "o'clock", "o’clock", "gmt", "bst", "est", "edt", "cst", "cdt", "pst", "pdt", "et", "pt", "utc", "cet")  # fmt: skip

# Words of change beside a name and a number in a list: "Merrow Foods, down 1.9 percent".
CHANGED = frozenset({"up", "down", "higher", "lower"})
# A figure that hangs on one of these only says when something was.
WHEN = frozenset({"after", "before", "later", "earlier", "ago", "since"})

# What people are counted by where no noun follows: "34 dead".
STATES = frozenset(
    {"dead", "injured", "wounded", "missing", "homeless", "unaccounted", "hurt", "ill", "sick"}
)

# Adjectives that say no more about what is counted than that there is more of it.
QUANTIFYING = frozenset(
    {"more", "additional", "further", "extra", "such", "combined", "total", "whole", "full"}
)
