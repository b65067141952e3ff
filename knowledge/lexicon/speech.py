"""Verbs that report what somebody said or thinks, by their lemmas, and the other cues of a quotation."""

REPORTING = frozenset(
    """
    say tell add note ask reply answer argue claim state declare announce report warn explain insist write tweet post comment
    observe remark reveal confirm deny admit acknowledge concede suggest believe think hope fear expect predict estimate
    contend maintain allege assert stress emphasize emphasise recall joke quip complain conclude continue caution charge vow
    promise pledge urge call describe indicate point recount testify shout yell respond retort agree quote cite speculate
    mention propose recommend exclaim laugh lament boast advise assure feel know find show learn decide demand request order
    """.split()
)

# Nouns of speech that introduce a clause: "his claim that …".
ACCORDING = "according"
