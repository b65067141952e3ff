# ruff: noqa: ISC004  (a long wording reads best over several lines)
"""How people ask: the wording of each kind of question, chat spellings, small words, and words that mean alike."""

# Wordings on the folded question, tried from the first to the last.
WORDINGS: tuple[tuple[str, str], ...] = (
    ("date", r"\bhow long ago\b|\bsince when\b"),
    (
        "quote",
        r"\b(?:what|how)\b.*\b(?:say|said|says|tell|told|describe[ds]?|tweet(?:ed)?|warn(?:ed)?|remark(?:ed)?)\b"
        r"|\bwhat did .+ (?:call|claim|write|add|ask|urge|demand)\b|\b(?:what|which|whose) (?:words|quote)\b|\bquote\b",
    ),
    (
        "figure",
        r"\bhow (?:many|much|long|old|far|big|large|high|tall|often|fast|deep|wide|heavy|few)\b"
        r"|\b(?:what|which) (?:percent|percentage|share|proportion|number|amount|price|sum|fraction|age|size|length"
        r"|distance|rate|total|score|portion|level|cost)\b|\bnumber of\b|\bpercent(?:age)? of\b|\bat what (?:price|age)\b",
    ),
    (
        "date",
        r"\bwhen\b|\b(?:what|which) (?:date|day|weekday|year|month|week|time|decade|century|quarter|season)\b|\bdate of\b|\byear of\b",
    ),
    (
        "place",
        r"\bwhere\b|\b(?:what|which) (?:\w+ )?(?:city|town|country|province|state|region|place|village|district|island|venue"
        r"|capital|street|county|location|continent|area|nation|airport|hotel|river)\b",
    ),
    ("actor", r"\bwho(?:m|se)?\b|\bby whom\b|\bname of\b|\bnamed?\b|\b(?:what|which) \w+"),
)

# Spellings of phones that no dictionary has, and slips that happen to be words.
SHORTHAND = {
    "wen": "when", "whn": "when", "wat": "what", "wht": "what", "wut": "what", "wer": "where", "wher": "where", "hw": "how",
    "mny": "many", "ppl": "people", "wich": "which", "whos": "who is", "whats": "what is", "wheres": "where is", "whens": "when is",
    "u": "you", "ur": "your", "r": "are", "govt": "government", "gov": "government", "pres": "president", "b4": "before",
    "n": "and", "yr": "year", "yrs": "years", "mins": "minutes", "hrs": "hours", "pct": "percent", "%": "percent", "dollers": "dollars",
}  # fmt: skip

# Words that carry no matter of their own in a question.
SMALL = frozenset(
    """
    a an the of in on at to for by with from into about as and or but if is are was were be been being am do does did done
    have has had having will would can could should may might must shall not no n't it its they them their he his him she her
    this that these those there here i you we my your our me us who whom whose what which when where why how many much long old
    far often any some please tell give say exactly total name date day time year number amount percent percentage kind type
    get got go much also just than then so up out over per since until during between among because
    """.split()
)

# Groups of lemmas that stand for one another when a question meets an article.
ALIKE: tuple[str, ...] = (
    "die death dead kill killing killed fatality perish slay casualty toll",
    "begin start launch open commence beginning",
    "end finish conclude stop close",
    "sign signing signature signed seal agree agreement deal pact accord",
    "bomb bombing airstrike strike raid attack hit assault",
    "hurt injure injury wound wounded injured casualty",
    "say tell state announce declare claim add note tweet write comment remark report",
    "leave withdraw quit exit pull departure withdrawal depart",
    "soldier troop force military army serviceman",
    "policeman police officer cop",
    "swap exchange trade",
    "buy purchase acquire acquisition takeover",
    "sell sale",
    "rise increase grow gain climb jump soar up growth",
    "fall drop decline decrease lose slip plunge down",
    "talk negotiation meeting discussion negotiate discuss speak conversation chat call",
    "elect election vote win victory poll ballot",
    "arrest detain seize capture hold custody",
    "captive prisoner hostage detainee inmate",
    "pay cost price spend worth charge",
    "build construct construction building",
    "found establish create set form founding",
    "born birth",
    "head lead chief leader boss chair run",
    "chairman chairwoman chair chairperson head",
    "spokesman spokeswoman spokesperson",
    "help aid assist support assistance",
    "big large huge",
    "near close",
    "company firm corporation business",
    "country nation state",
    "refuse reject decline deny turn",
    "fighter militant insurgent rebel gunman",
    "happen occur take place",
    "visit travel trip tour go arrive",
    "earn make profit income earnings",
    "job post position work",
    "people person resident",
    "child kid boy girl",
    "expect forecast predict estimate",
    "plan intend scheme aim",
    "money fund cash funding",
    "beat defeat win",
    "marry wife husband wed marriage",
    "earthquake quake",
    "boat ship vessel ferry",
    "plane aircraft jet airplane",
)

# What a question word after "how" lets a figure be: units as figures have them.
MEASURES: dict[str, tuple[str, ...]] = {
    "long": (
        "second",
        "minute",
        "hour",
        "day",
        "week",
        "month",
        "year",
        "decade",
        "metre",
        "meter",
        "kilometre",
        "mile",
        "foot",
    ),
    "old": ("year", "month", "year-old"),
    "far": ("kilometre", "kilometer", "mile", "metre", "meter", "foot"),
    "percent": ("percent", "percentage point"),
}

# Events that are said in these words or not at all.
PLAIN_EVENTS = frozenset("bear marry divorce graduate retire baptise baptize bury".split())

# Prepositions that say where, as lemmas.
LOCATIVE = frozenset(
    "in at near on outside inside within around across throughout to from into off along over".split()
)
# Prepositions that make of a place's name whoever speaks or acts for it: a deal "with Washington".
PARTY = frozenset("with by against than".split())
