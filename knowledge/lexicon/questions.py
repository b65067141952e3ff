# ruff: noqa: ISC004  (a long wording reads best over several lines)
"""How people ask: the wording of each kind of question, chat spellings, small words, and words that mean alike."""

# Nouns that say what a question is about ("which margin", "final score"), by the kind of fact it wants, as patterns.
MATTERS = {
    "date": "dates? days? weekday years? months? weeks? times? decade century quarter season hours? period point span moment birthday"
    " deadline",
    "place": "city cities towns? country province state regions? places? villages? district islands? venue capital streets? county"
    " location continent areas? nation airport hotel river port site beach stadium harbou?r birthplace hometown ground spot base"
    " building locality territory",
    "figure": "percents? percentages? shares? proportion numbers? amount prices? sum fraction age size length distance rate total score"
    " portion level costs? fee margin slice toll value minimum maximum population weight height width speed temperature turnover"
    " profits? revenues? budget worth average salary wage estimate inflation gdp growth surplus deficit points? seats? deaths? dead"
    " casualties injured killed dollars euros yuan yen pounds majority odds turnout",
    "actor": "minister leaders? pm president chairman chairwoman manager deputy director secretary captain skipper ceo mayor governor"
    " coach spokes(?:man|woman|person) boss chief head wife husband sponsors? owner founder author winner premier king queen prince"
    " ambassador envoy commander opponent rival successor predecessor",
}  # fmt: skip
# What "what" and "which" ask for where it is none of these, nor anything that has a name.
THINGS = (
    "conditions? set means injury injuries areas fields job else types? kinds? sorts? purpose grounds equipment outcome charges?"
    " arrangement problems? law mood substance status subject offen[cs]e punishment policy reasons? role colou?r position weapons?"
    " illness disease terms words? adjective sector title plans? measures steps? stage topic goal aim factors? advice warning message"
    " label wording view opinion language theme"
)
# What follows "what" and "which" where no noun does.
VERBS = (
    "is are was were s be been did do does will would can could should must may might shall has have had makes? made caused causes"
    " happened happens? kept brought brings led leads prompted forced gave the an? his her its their they he she it to about of for if"
    " in"
)


def _one_of(words: str) -> str:
    return rf"(?:{'|'.join(words.split())})\b"


_DATE, _PLACE, _FIGURE, _ACTOR = (_one_of(MATTERS[kind]) for kind in ("date", "place", "figure", "actor"))
# What comes before the noun: "what was the", "which final".
_ASKED = r"\b(?:what|which)(?: (?:is|was|are|were|s|will be))?(?: (?:the|an?|its|his|her|their))?(?: \w+)?? "
# A note without a question word: "final score", "nasdaq close".
_NOTE = r"^(?!.*\b(?:what|which|who|whom|whose|why|how|did|does|do)\b)"

# Wordings on the folded question, tried from the first to the last.
WORDINGS: tuple[tuple[str, str], ...] = (
    ("date", r"\bhow (?:long ago|soon)\b|\bsince when\b|\b(?:since|until|due)(?: on| by)?\W*$"),
    (
        "quote",
        r"\b(?:what|how)\b.*\b(?:say|said|says|tell|told|describe[ds]?|tweet(?:ed)?|warn(?:ed)?|remark(?:ed)?"
        r"|characteri[sz]e[ds]?|sum(?:med)? up)\b|\b(?:what|which|whose) (?:words|quote)\b|\bquote\b|\bcomment on\b"
        r"|\b(?:in|according to) .*\bwords\b|\bhow (?:did|does|do) .+ (?:feel|judge|label|explain|put)\b"
        r"|\bwhat did .+ (?:call|claim|write|add|ask|urge|demand|reply|argue|testify|admit|stress|emphasi[sz]e|hope)\b",
    ),
    (
        "figure",
        r"\bhow (?:many|much|long|old|far|big|large|high|tall|often|fast|deep|wide|heavy|few)\b|\bnumber of\b"
        r"|\bpercent(?:age)? of\b|\bwhat (?:does|did|do|will|would) .*\b(?:cost|weigh)\b",
    ),
    ("date", r"\bwhen\b|\bdate of\b|\byear of\b"),
    ("place", r"\bwhere\b"),
    ("actor", r"\bwho(?:m|se)?\b|\bby whom\b|\bname of\b|\bnamed?\b"),
    ("date", rf"{_ASKED}{_DATE}"),
    ("place", rf"{_ASKED}{_PLACE}"),
    ("figure", rf"{_ASKED}{_FIGURE}"),
    ("figure", rf"{_NOTE}.*\b(?:per|each|every) (?:year|month|week|day)\b"),
    ("date", rf"{_NOTE}.*\b(?:dates\b|{_DATE}\W*$)|^{_DATE}"),
    ("figure", rf"{_NOTE}.*\b{_FIGURE}"),
    # A count is noted by what is counted: "ferries to the islands", "people killed".
    (
        "figure",
        rf"{_NOTE}(?:\w+ ){{0,2}}(?!{_one_of(THINGS)})(?:people|\w{{2,}}[^su\W]s)"
        r" (?:in|at|on|of|from|to|with|for|by|who|that|\w+ed|\w+en)\b",
    ),
    ("actor", rf"{_NOTE}.*\b{_ACTOR}"),
    ("place", rf"{_NOTE}.*\b{_PLACE}"),
    ("actor", rf"\b(?:what|which) (?!{_one_of(THINGS)}|{_one_of(VERBS)})\w+"),
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

# Asking for the time since something last happened, of which an article tells as "the first in 11 days".
SINCE_LAST = r"\bsince (?:the |its |his |her |their )?(?:last|latest|previous)\b"
FIRST_IN = r"\bfirst\b[\w\s-]{0,30}\b(?:in|for|after) (?:[\w-]+ ){0,3}$"

# Prepositions that say where, as lemmas.
LOCATIVE = frozenset(
    "in at near on outside inside within around across throughout to from into off along over".split()
)
# Prepositions that make of a place's name whoever speaks or acts for it: a deal "with Washington".
PARTY = frozenset("with by against than".split())
