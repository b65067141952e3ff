"""Verbs that report what somebody said or thinks, by their lemmas, and the other cues of a quotation."""

REPORTING = frozenset(
    """
    say tell add note ask reply answer argue claim state declare announce report warn explain insist write tweet post comment
    observe remark reveal confirm deny admit acknowledge concede suggest believe think hope fear expect predict estimate
    contend maintain allege assert stress emphasize emphasise recall joke quip complain conclude continue caution charge vow
    promise pledge urge call describe indicate point recount testify shout yell respond retort agree quote cite speculate
    mention propose recommend exclaim laugh lament boast advise assure feel know find show learn decide demand request order
    criticize accuse blast tout worry want plan refuse decline threaten disclose
    read sing chant proclaim liken condemn denounce scold praise attack question discuss echo dismiss characterize
    """.split()
)

# Verbs whose infinitive tells what somebody wants or means to do: "she vowed to …".
WISHING = frozenset(
    "agree ask call decide decline demand encourage expect hope intend plan pledge promise propose refuse threaten urge vow want".split()
)

# Verbs whose object tells what somebody speaks of, by what leads to it: "she rejected the plan", "she called
# for an inquiry".
OBJECTS: dict[str, frozenset[str]] = {
    link: frozenset(verbs.split())
    for link, verbs in {
        "": """
            acknowledge advocate applaud bemoan cite claim condemn criticize criticise declare decry defend demand denounce deny detail
            disclose discuss dispute downplay emphasize emphasise endorse explain express highlight lament mention note oppose outline
            praise predict promise propose protest question recommend reiterate reject ridicule stress suggest tout
            """,
        "for": "advocate apologize argue blame blast call criticize criticise praise push thank",
        "of": "accuse complain speak warn",
        "about": "ask complain speak talk warn worry",
        "against": "argue warn",
        "to": "point refer",
        "on": "comment insist press seize",
    }.items()
}
OPINING = frozenset().union(*OBJECTS.values())

# "According to the mayor, …".
ACCORDING = "according"
