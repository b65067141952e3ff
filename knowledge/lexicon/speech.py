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
    "agree ask decide decline demand expect hope plan pledge promise refuse threaten urge vow want".split()
)

# "According to the mayor, …".
ACCORDING = "according"
