"""Words beside a name that tell whose it is: somebody's, some body's or a place's."""

SAYS = frozenset(
    """
    said says told tells added adds tweeted asked asks wrote writes replied insisted argued explained admitted joked quipped
    recalled conceded observed warned noted
    """.split()
)

# "in Lund": what stands before places most of all.
IN = frozenset(
    {
        "in",
        "near",
        "outside",
        "inside",
        "across",
        "throughout",
        "around",
        "reached",
        "entered",
        "visited",
        "toward",
        "towards",
    }
)
AT = frozenset(
    {"at", "from", "to", "into", "on", "via", "leave", "leaving", "left", "through", "between", "over"}
)

# Before or after a name: "the newspaper Kurier", "Kurier newspaper".
BODY_NOUNS = frozenset(
    """
    agency airline alliance army bank band brand broker brokerage bureau carrier chain charity club coalition company
    conglomerate consortium council daily faction federation firm foundation giant group insurer institute league lender
    magazine maker manufacturer militia ministry movement network newspaper organisation organization outlet paper party producer
    publisher retailer station subsidiary tabloid team think-tank tribunal troupe union unit university utility watchdog website
    weekly subsidiary newsletter side outfit franchise exchange chipmaker automaker carmaker airliner steelmaker
    """.split()
)

# Only after a body's name: "Kurier shares".
BODY_AFTERS = frozenset(
    """
    shares share stock stocks executives executive officials spokesman spokeswoman spokesperson profits earnings sources directors
    board shareholders employees plant subsidiary headquarters lawmakers delegates leaders rebels guerrillas fighters militants
    chief director directors troops players owner coach manager defender striker
    """.split()
)

# What somebody has and no town or firm: "Kessler's wife".
OWN = frozenset(
    """
    wife husband son daughter mother father brother sister lawyer lawyers attorney family friend friends widow parents children
    death birth resignation speech remarks nomination candidacy campaign rival rivals running deputy predecessor successor face
    opponent arrest colleague colleagues autobiography
    """.split()
)

DISTANCES = frozenset(
    {
        "km",
        "kilometers",
        "kilometres",
        "miles",
        "mile",
        "north",
        "south",
        "east",
        "west",
        "northeast",
        "northwest",
        "southeast",
        "southwest",
        "outskirts",
        "edge",
        "suburb",
        "centre",
        "center",
    }
)

# What stands in a dateline between the place and the story.
AGENCIES = frozenset(
    {"reuters", "reuter", "ap", "afp", "cnn", "upi", "xinhua", "dpa", "tass", "interfax", "bloomberg", "bbc"}
)
